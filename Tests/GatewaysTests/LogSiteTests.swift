import Foundation
import Gateways
import Testing
import TransparencyLog

@Suite struct LogSiteTests {
    private static let tile = Array(repeating: UInt8(7), count: 64)

    private static let site = LogSite { file in
        switch file {
        case .checkpoint: Array("the checkpoint\n".utf8)
        case .verifierKey: Array("the key\n".utf8)
        case .tile(let path): path.path == "tile/0/000.p/2" ? tile : nil
        }
    }

    @Test(
        "a path is answered by its one spelling only",
        arguments: [
            ("/checkpoint", 200), ("/log.vkey", 200), ("/tile/0/000.p/2", 200), ("/tile/0/000", 404),
            ("/tile/0/000.p/3", 404),
            ("/tile/entries/000", 404), ("/tile/63/x999/999", 404), ("/", 404), ("", 400), ("checkpoint", 400),
            ("/checkpoint/", 404), ("//checkpoint", 404), ("/Checkpoint", 404), ("/keys/log.key", 404),
            ("/tile/0/x001/../..", 400), ("/tile/0/../../keys/log.key", 400), ("/tile/0/000.p/02", 400),
            ("/tile/0/000.p/0", 400), ("/tile/0/000.p/256", 400), ("/tile/00/000", 400), ("/tile/64/000", 400),
            ("/tile/0/0", 400), ("/tile/0/x000/000", 400), ("/tile/0/001/000", 400), ("/tile/-1/000", 400),
            ("/tile/0/%30%30%30", 400), ("/tile/0/000\0", 400), ("/tile/", 400), ("/tile", 404),
            ("/tile/0/" + String(repeating: "x999/", count: 5000) + "999", 400),
        ])
    func paths(path: String, status: Int) throws {
        #expect(try Self.site.answer(WebRequest("GET", path)).status == status)
    }

    @Test("tiles may be kept for ever, the checkpoint never unasked")
    func caching() throws {
        let tile = try Self.site.answer(WebRequest("GET", "/tile/0/000.p/2"))
        #expect(tile.contentType == "application/octet-stream" && tile.body == Self.tile)
        #expect(tile.headers["Cache-Control"] == "public, max-age=31536000, immutable")
        let checkpoint = try Self.site.answer(WebRequest("GET", "/checkpoint"))
        #expect(checkpoint.contentType == "text/plain; charset=utf-8")
        #expect(checkpoint.headers["Cache-Control"] == "no-cache")
        let absent = try Self.site.answer(WebRequest("GET", "/tile/0/000"))
        #expect(absent.headers["Cache-Control"] == "no-store", "what is not there yet may be there soon")
    }

    @Test("who names the tag of what there is gets no body")
    func tags() throws {
        let tag = try #require(try Self.site.answer(WebRequest("GET", "/checkpoint")).headers["ETag"])
        for known in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
            let answer = try Self.site.answer(WebRequest("GET", "/checkpoint", headers: ["If-None-Match": known]))
            #expect(answer.status == 304 && answer.body.isEmpty, "\(known)")
        }
        #expect(
            try Self.site.answer(WebRequest("GET", "/checkpoint", headers: ["If-None-Match": "\"other\""])).status
                == 200)
    }

    @Test("nothing but GET and HEAD is answered", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
    func methods(method: String) throws {
        let answer = try Self.site.answer(WebRequest(method, "/checkpoint"))
        #expect(answer.status == 405 && answer.headers["Allow"] == "GET, HEAD")
    }
}
