import Foundation
import Gateways
import Quantities
import Synchronization
import Testing
import UseCases

@testable import Portal

@Suite("A portal in operation")
struct ServedSiteTests {
    private final class Lines: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        var log: RequestLog { RequestLog { line in self.bytes.withLock { $0 += line } } }
        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }

    private let lines = Lines()

    private func site(_ settings: ServerSettings = ServerSettings()) throws -> ServedSite {
        let folder = try DemonstrationFolder.shared.get().folder
        return ServedSite(folder, PortalSite(folder), settings, log: lines.log)
    }

    private func ask(_ site: ServedSite, _ path: String, _ headers: WebHeaders = [:], peer: String = "192.0.2.1") throws
        -> WebAnswer
    { try site.answer(WebRequest("GET", path, headers: headers, peer: peer)) }

    @Test("it is alive, and ready while its folder can be read")
    func health() throws {
        let site = try site()
        #expect(try ask(site, "/healthz").status == 200)
        let ready = try ask(site, "/readyz")
        let value = try JSONReader.read(ready.body)
        #expect(ready.status == 200 && value["ready"] == true && value["writable"] == true)
        #expect(value["unsignedRecords"] == 0)
        #expect(try site.answer(WebRequest("POST", "/healthz", peer: "127.0.0.1")).status == 405)
    }

    @Test("metrics count by template, never by path, for this machine alone")
    func metrics() throws {
        let site = try site()
        for index in 0..<5 { _ = try ask(site, "/api/v1/records/\(index)") }
        _ = try ask(site, "/no/such/path-\"}evil")
        #expect(try ask(site, "/metrics").status == 403)
        #expect(try ask(site, "/metrics", ["X-Forwarded-For": "192.0.2.9"], peer: "127.0.0.1").status == 403)
        let text = String(decoding: try ask(site, "/metrics", peer: "127.0.0.1").body, as: UTF8.self)
        #expect(text.contains(#"daicho_requests_total{route="/api/v1/records/{index}",method="GET",status="200"} 5"#))
        #expect(text.contains(#"daicho_requests_total{route="none",method="GET",status="404"} 1"#))
        #expect(text.contains(#"daicho_request_seconds_bucket{route="/api/v1/records/{index}",le="+Inf"} 5"#))
        #expect(!text.contains("evil") && text.contains("\ndaicho_log_records "))
        var open = ServerSettings()
        open.showsMetrics = true
        #expect(try ask(self.site(open), "/metrics").status == 200)
    }

    @Test("each request has an id, that of the client if it may stand in a log")
    func ids() throws {
        let site = try site()
        #expect(try ask(site, "/healthz", ["X-Request-Id": "abc-DEF_123"]).headers["X-Request-Id"] == "abc-DEF_123")
        for bad in ["short", "a b c d e f g h", "x\"},{\"", String(repeating: "a", count: 65), "台帳台帳台帳"] {
            let id = try #require(try ask(site, "/healthz", ["X-Request-Id": bad]).headers["X-Request-Id"])
            #expect(id != bad && id.count == 24)
        }
    }

    @Test("a line of the log says what and how long, and nothing of who and which")
    func log() throws {
        let site = try site()
        _ = try ask(
            site, "/api/v1/units/JCL-000000000001/explanation?secret=hunter2",
            [
                "X-Request-Id": "log-test-1", "Authorization": "Bearer daicho_secret", "Cookie": "a=cookie-secret",
                "User-Agent": "agent-name",
            ])
        let line = try #require(lines.text.split(separator: "\n").first)
        let value = try JSONReader.read(Array(line.utf8))
        #expect(value["id"] == "log-test-1" && value["route"] == "/api/v1/units/{serial}/explanation")
        #expect(value["status"] != nil && value["microseconds"] != nil && value["method"] == "GET")
        for secret in ["hunter2", "secret", "192.0.2.1", "JCL-", "agent-name"] { #expect(!line.contains(secret)) }
    }

    @Test("an address that asks too often waits; others do not; a proxy's word counts only when it is trusted")
    func rates() throws {
        var settings = ServerSettings()
        settings.perClient = RateLimit(perSecond: 1, burst: 2)
        let site = try site(settings)
        func statuses(_ site: ServedSite, _ forwarded: [String]) throws -> [Int] {
            try forwarded.map { try ask(site, "/api/v1/overview", ["X-Forwarded-For": $0]).status }
        }
        #expect(try statuses(site, ["198.51.100.1", "198.51.100.2", "198.51.100.3"]) == [200, 200, 429])
        #expect(try ask(site, "/api/v1/overview", peer: "192.0.2.2").status == 200)
        #expect(try ask(site, "/healthz").status == 200, "whoever watches it is never refused")
        settings.trustsProxy = true
        let behind = try self.site(settings)
        #expect(try statuses(behind, ["1.1.1.1, 198.51.100.1", "2.2.2.2, 198.51.100.1"]) == [200, 200])
        #expect(try statuses(behind, ["3.3.3.3, 198.51.100.1", "198.51.100.2"]) == [429, 200])
    }

    @Test("over TLS, browsers are told to stay with it")
    func transport() throws {
        #expect(try ask(site(), "/").headers["Strict-Transport-Security"] == nil)
        var settings = ServerSettings()
        settings.isSecure = true
        #expect(try ask(site(settings), "/").headers["Strict-Transport-Security"]?.hasPrefix("max-age=") == true)
    }
}

@Suite("Buckets of those who ask")
struct RateTableTests {
    @Test("a bucket fills again as time passes, and never above its brim")
    func refills() {
        let table = RateTable(RateLimit(perSecond: 2, burst: 3))
        let start = ContinuousClock.now
        #expect((0..<4).map { _ in table.take("a", at: start) } == [true, true, true, false])
        #expect(table.take("a", at: start + .milliseconds(500)))
        #expect(!table.take("a", at: start + .milliseconds(500)))
        #expect((0..<4).map { _ in table.take("a", at: start + .seconds(100)) } == [true, true, true, false])
    }

    @Test("a flood of names does not fill memory")
    func bounded() {
        let table = RateTable(RateLimit(perSecond: 1, burst: 1))
        for index in 0..<(RateTable.most + 10) { _ = table.take("\(index)") }
        #expect(table.count <= RateTable.most)
    }
}
