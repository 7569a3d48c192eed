import Foundation
import Testing

@Suite struct LogRotateTests {
    @Test("after a rotation, and with cosignatures, a bundle is proved under the key in force and documents name it")
    func bundle() throws {
        let desk = try Desk(.issued)
        let before = try desk.run("log", "vkey").output
        try desk.write("old.vkey", before)
        #expect(try desk.run("log", "rotate", "--as", "op", "--json").refusal() == "person.notPermitted")
        let rotated = try desk.run("log", "rotate", "--as", "admin", "--json")
        #expect(rotated.status == 0, "\(rotated.errors)")
        let answer = try #require(try rotated.json()["answer"] as? [String: Any])
        #expect(answer["from"] as? String == before.trimmingCharacters(in: .newlines))
        #expect(try desk.run("log", "vkey").output == "\(answer["to"] as? String ?? "")\n")

        // A witness that knows the old key alone goes on.
        let witness = try Server(
            ["log", "witness", "w", "--name", "w.example", "--log", before.trimmingCharacters(in: .newlines)],
            in: desk.url)
        let key = String(decoding: try desk.bytes("w/witness.vkey").dropLast(), as: UTF8.self)
        try desk.write("policy", "witness w \(key) \(witness.url)\nquorum w\n")
        let cosigned = try desk.run("log", "cosign", "--policy", "policy")
        #expect(cosigned.status == 0, "\(cosigned.output)\(cosigned.errors)")

        #expect(try desk.run("bundle", "JCL-000000000001", "--out", "b.json").status == 0)
        let verified = try desk.run("verify", "b.json", "--vkey-file", "daicho-data/keys/log.vkey")
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(try desk.run("log", "prove", "3", "--out", "3.tlog-proof").status == 0)
        #expect(try desk.run("log", "record", "3", "--out", "3.json").status == 0)
        for trusted in ["old.vkey", "daicho-data/keys/log.vkey"] {
            let run = try desk.run("log", "verify", "3.tlog-proof", "--record", "3.json", "--vkey-file", trusted)
            #expect(run.status == 0, "\(trusted): \(run.errors)")
        }
        let check = try desk.run("fsck", "--json")
        #expect(check.status == 0, "\(check.output)")
    }
}
