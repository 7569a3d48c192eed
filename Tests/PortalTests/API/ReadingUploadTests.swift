import Foundation
import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("Readings handed in over the API")
struct ReadingUploadTests {
    private let own: OwnFolder
    private let path = "/api/v1/projects/SIM-P1/readings"

    init() throws { own = try OwnFolder(homes: 3) }

    private func site(_ session: DemonstrationSession = .programmeOperator) -> PortalSite {
        PortalSite(own.folder, sessions: session)
    }

    private func simulated(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: own.folder.url.appending(path: "simulated/3-homes-seed-3/\(name)")))
    }

    /// Sends a form with an idempotency key, through a spool as a server does.
    private func send(
        _ site: PortalSite, _ fields: [(String, String)], _ files: [(String, [UInt8])], key: String? = "key-1"
    ) throws -> WebAnswer {
        var headers: WebHeaders = ["Content-Type": "multipart/form-data; boundary=b7"]
        headers["X-Form-Token"] = DemonstrationSession.token
        if let key { headers["Idempotency-Key"] = key }
        let head = WebRequest("POST", path, headers: headers)
        guard let plan = try site.spool(for: head) else { return try site.answer(head) }
        let spool = try SpooledFile(in: plan.folder, limit: plan.longest)
        for (name, value) in fields {
            try spool.append(
                Array("--b7\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8))
        }
        for (name, bytes) in files {
            let line = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(name).txt\""
            try spool.append(Array("--b7\r\n\(line)\r\n\r\n".utf8) + bytes + [13, 10])
        }
        try spool.append(Array("--b7--\r\n".utf8))
        return try site.answer(head.with(spooled: spool))
    }

    @Test("are taken in as work whose state is told; the same key is the same work")
    func taken() throws {
        let site = site()
        let files = [("readings", try simulated("readings.csv")), ("mapping", try simulated("mapping.yaml"))]
        let answer = try send(site, [], files)
        #expect(answer.status == 202, "\(answer.text)")
        let place = try #require(answer.headers["Location"])
        let schema = try #require(APIEndpoints.all.first { $0.id == ImportReadings.name }?.answer.schema)
        #expect(schema.problems(with: try JSONReader.read(answer.body)) == [])
        site.work.settle()
        let done = try Ask(site, "GET", place)
        #expect(try done.json["state"] == "done" && schema.problems(with: done.json) == [], "\(done.said)")
        #expect(try done.json["readings"]?["wasKnown"] == true, "the demonstration took the same file in before")
        #expect(try send(site, [], files).headers["Location"] == place)
        #expect(try Ask(self.site(.stranger), "GET", place).status == 404)
    }

    @Test("that are no good are told row by row, and nothing is taken")
    func bad() throws {
        let site = site()
        let text = String(decoding: try simulated("readings.csv"), as: UTF8.self)
        let broken = text.split(separator: "\n").prefix(2).joined(separator: "\n") + "\nbroken,row\n"
        let answer = try send(
            site, [("mapping", String(decoding: try simulated("mapping.yaml"), as: UTF8.self))],
            [("readings", Array(broken.utf8))])
        #expect(answer.status == 202, "\(answer.text)")
        site.work.settle()
        let failed = try Ask(site, "GET", try #require(answer.headers["Location"]))
        #expect(try failed.json["state"] == "failed", "\(failed.said)")
        guard case .array(let problems) = try failed.json["problems"] else { return #expect(Bool(false)) }
        #expect(!problems.isEmpty)
    }

    @Test("need both files, known fields and a key; nobody else's body is read")
    func refused() throws {
        let site = site()
        let files = [("readings", try simulated("readings.csv")), ("mapping", try simulated("mapping.yaml"))]
        func problems(_ answer: WebAnswer) throws -> [String] {
            guard case .array(let items) = try JSONReader.read(answer.body)["problems"] else { return [] }
            return items.compactMap { item in
                guard case .string(let pointer) = item["pointer"], case .string(let code) = item["code"] else {
                    return nil
                }
                return "\(pointer) \(code)"
            }
        }
        #expect(try send(site, [], files, key: nil).status == 428)
        #expect(try problems(send(site, [], [files[0]])) == ["/mapping api.value.missing"])
        #expect(try problems(send(site, [("role", "auditor")], files)) == ["/role api.value.unknown"])
        #expect(try problems(send(site, [("partial", "maybe")], files)) == ["/partial api.value.type"])
        #expect(try problems(send(site, [("reason", "")], files)) == ["/reason api.value.format"])
        let mapping = try send(site, [("mapping", ": no mapping")], [files[0]])
        #expect(mapping.status == 422 && mapping.text.contains("telemetry.mapping"), "\(mapping.text)")
        for session in [DemonstrationSession.buyer, .verifier] {
            let other = self.site(session)
            #expect(try other.spool(for: WebRequest("POST", path)) == nil)
            #expect(try send(other, [], files).status == 403)
        }
        #expect(try PortalSite(own.folder).spool(for: WebRequest("POST", path)) == nil)
    }
}
