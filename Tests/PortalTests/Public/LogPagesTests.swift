import Foundation
import Gateways
import Quantities
import Testing
import TransparencyLog
import UseCases

@testable import Portal

@Suite("The log under the portal's address")
struct LogPagesTests {
    private let demonstration: DemonstrationFolder

    init() throws { demonstration = try DemonstrationFolder.shared.get() }

    private func checkpoint() throws -> Checkpoint {
        let answer = try demonstration.get("/checkpoint")
        #expect(answer.status == 200 && answer.contentType == WebAnswer.plainText)
        return try Checkpoint(
            opening: SignedNote(answer.body), log: NoteVerifier(vkey: demonstration.folder.verifierKey))
    }

    @Test("a stranger who has nothing but the address recomputes the signed root from the entries")
    func stranger() throws {
        let checkpoint = try checkpoint()
        var tree = TileAppender()
        for path in try TileGrowth.entries(to: checkpoint.size) {
            let bundle = try demonstration.get("/" + path.path)
            #expect(bundle.status == 200, "\(path.path)")
            for entry in try EntryBundle.decode(bundle.body, count: path.width) { tree.append(.leaf(entry)) { _ in } }
        }
        #expect(tree.root == checkpoint.root && tree.size == checkpoint.size)
        let key = try demonstration.get("/log.vkey")
        #expect(key.text == demonstration.folder.verifierKey + "\n")
    }

    @Test("the files are those of the log's own server, byte for byte and header for header")
    func sameAsTheLogsServer() throws {
        let site = PublishLog().site(of: demonstration.folder)
        let last = try checkpoint().size - 1
        for path in [
            "/checkpoint", "/log.vkey", "/tile/0/000.p/1", "/tile/entries/000.p/1", "/tile/0/999", "/tile/0/x",
        ] {
            let (ours, theirs) = (try demonstration.get(path), try site.answer(WebRequest("GET", path)))
            #expect(ours.status == theirs.status && ours.body == theirs.body, "\(path)")
            #expect(ours.headers["Cache-Control"] == theirs.headers["Cache-Control"])
            #expect(ours.headers["Access-Control-Allow-Origin"] == theirs.headers["Access-Control-Allow-Origin"])
        }
        #expect(last > 0)
    }

    @Test(
        "a path that no log has is nothing, or malformed",
        arguments: [
            ("/tile/0", 404), ("/tile/0/00", 400), ("/tile/0/%30%30%30", 400), ("/tile/entries/x001/000.p/256", 400),
            ("/tile/0/x001/x001/x001/x001/x001/x001/x001/x001/000", 404), ("/tile/64/000", 400),
        ])
    func malformed(path: String, status: Int) throws {
        #expect(try demonstration.get(path).status == status, "\(path)")
    }

    @Test("a record's page proves it: the receipt and the bytes that it gives out convince a stranger")
    func receipt() throws {
        let size = try checkpoint().size
        for index in [0, size / 2, size - 1] {
            let record = try demonstration.get("/log/records/\(index)/record.json")
            let receipt = try demonstration.get("/log/records/\(index)/receipt")
            let verdict = try VerifyReceipt(
                receipt: receipt.body, record: record.body,
                trust: LogTrust(vkey: demonstration.folder.verifierKey, policy: nil)
            ).run()
            #expect(verdict.index == index && verdict.size == size)
            let page = try demonstration.get("/log/records/\(index)").text
            #expect(page.contains(LogHash.leaf(record.body).hex))
        }
    }

    @Test("the log's page shows the checkpoint word for word, and commands with the address that was asked")
    func page() throws {
        let page = try demonstration.get("/log", language: "en").text
        #expect(page.contains(try checkpoint().root.base64))
        #expect(page.contains("curl https://registry.example/checkpoint"))
        let evil = try demonstration.get("/log", headers: ["Host": "a\"><script>"])
        #expect(!evil.text.contains("<script>"))
    }

    @Test("the verifier's modules are served, and each of their imports is one of them")
    func modules() throws {
        let page = try demonstration.get("/verify").text
        #expect(page.contains("<script type=\"module\" src=\"/assets/verify/page.js\">"))
        #expect(page.contains("data-vkey="))
        let names = Set(VerifierFiles.all.map(\.name))
        for name in names {
            let module = try demonstration.get("/assets/verify/\(name)")
            #expect(module.status == 200 && module.contentType.hasPrefix("text/javascript"))
            for found in module.text.matches(of: /(?:from|import|new URL\()\s*"(?:\.\/)?([a-z0-9.-]+\.js)"/) {
                #expect(names.contains(String(found.output.1)), "\(name) imports \(found.output.1)")
            }
        }
        #expect(names.contains("worker.js") && names.contains("verify.js"))
        let policy = try #require(try demonstration.get("/verify").headers["Content-Security-Policy"])
        #expect(policy.contains("worker-src 'self'") && policy.contains("script-src 'self'"))
    }
}
