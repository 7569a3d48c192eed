import Foundation
import Testing

@Suite struct ServeTests {
    private let desk: Desk

    init() throws { desk = try Desk(.enrolled) }

    @Test("the portal serves pages and the log's files at one address, and knows under which name it was asked")
    func pages() throws {
        let server = try Server(["serve", "--no-access-log"], in: desk.url)
        let page = try #require(try Wire.ask(server.port, "GET", "/log"))
        #expect(page.status == 200)
        #expect(String(decoding: page.body, as: UTF8.self).contains("curl http://localhost/checkpoint"))
        let checkpoint = try #require(try Wire.ask(server.port, "GET", "/checkpoint"))
        #expect(checkpoint.status == 200 && checkpoint.headers["cache-control"] == "no-cache")
        let list = try #require(try Wire.ask(server.port, "GET", "/log/records?as=csv"))
        #expect(list.status == 200 && String(decoding: list.body, as: UTF8.self).contains("index,kind,"))
        #expect(server.stop() == 0)
        #expect(server.errors.isEmpty)
    }
}
