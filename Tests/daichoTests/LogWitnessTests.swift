import Foundation
import Glibc
import Testing

@Suite struct LogWitnessTests {
    /// A log, and witnesses that run beside it.
    private final class Town {
        let desk: Desk
        private(set) var witnesses: [String: Server] = [:]
        private var keys: [String: String] = [:]

        init() throws {
            desk = try Desk(.enrolled)
            #expect(try desk.run("log", "vkey").status == 0)
            try desk.write("log.vkey", desk.run("log", "vkey").output)
        }

        /// Starts a witness, on its old port if it ran before: a policy says where it is.
        func start(_ name: String) throws {
            let port = witnesses[name].map { ["--port", "\($0.port)"] } ?? []
            let first = [
                "--name", "\(name).example", "--log",
                String(decoding: try desk.bytes("log.vkey").dropLast(), as: UTF8.self),
            ]
            witnesses[name]?.stop()
            witnesses[name] = try Server(
                ["log", "witness", name] + (keys[name] == nil ? first : []) + port, in: desk.url)
            keys[name] = String(decoding: try desk.bytes("\(name)/witness.vkey").dropLast(), as: UTF8.self)
        }

        func writePolicy(_ quorum: Int) throws {
            let names = keys.keys.sorted()
            let lines = names.map { "witness \($0) \(keys[$0] ?? "") \(witnesses[$0]?.url ?? "")\n" }
            let group = "group g \(quorum) \(names.joined(separator: " "))\nquorum g\n"
            try desk.write(
                "policy", "log \(String(decoding: desk.bytes("log.vkey"), as: UTF8.self))" + lines.joined() + group)
        }

        func cosign() throws -> Run { try desk.run("log", "cosign", "--policy", "policy", "--json") }

        func append(_ person: String) throws {
            let run = try desk.run(
                "person", "add", person, "--organisation", "org1", "--role", "verifier", "--as", "admin")
            #expect(run.status == 0, "\(run.errors)")
        }

        /// Puts an older copy of the data folder in its place, or keeps one.
        func copyData(_ from: String, _ to: String) throws {
            let (source, target) = (desk.url.appending(path: from), desk.url.appending(path: to))
            if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
            try FileManager.default.copyItem(at: source, to: target)
        }
    }

    private static func failures(_ run: Run) throws -> [String: String] {
        let witnesses = try #require(try run.json()["witnesses"] as? [[String: Any]], "\(run.errors)")
        return Dictionary(
            uniqueKeysWithValues: try witnesses.compactMap { witness in
                guard let failure = witness["failure"] as? [String: Any] else { return nil }
                return (try #require(witness["witness"] as? String), try #require(failure["code"] as? String))
            })
    }

    @Test("with a policy of two of three and one witness down, the log is cosigned and everything gives it out")
    func quorum() throws {
        let town = try Town()
        for name in ["w1", "w2", "w3"] { try town.start(name) }
        try town.writePolicy(2)
        let all = try town.cosign()
        #expect(all.status == 0, "\(all.output)\(all.errors)")
        #expect(try Self.failures(all).isEmpty)

        try town.append("p1")
        #expect(town.witnesses["w3"]?.stop() == 0)
        let two = try town.cosign()
        #expect(two.status == 0)
        #expect(try Self.failures(two) == ["w3.example": "witness.unreachable"])
        // The same once more is harmless.
        #expect(try town.cosign().status == 0)

        let note = try town.desk.run("log", "checkpoint", "--cosigned").output
        #expect(note.split(separator: "\n").count { $0.hasPrefix("— w") } == 2)
        #expect(try town.desk.run("log", "prove", "3", "--out", "3.tlog-proof").status == 0)
        #expect(try town.desk.run("log", "record", "3", "--out", "3.json").status == 0)
        try town.append("p2")
        #expect(try town.desk.run("log", "export", "public", "--cosigned").status == 0)
        #expect(try String(decoding: town.desk.bytes("public/checkpoint"), as: UTF8.self) == note)
        let server = try Server(["log", "serve", "--cosigned"], in: town.desk.url)
        #expect(try Wire.ask(server.port, "GET", "/checkpoint")?.body == Array(note.utf8))
        #expect(try town.desk.run("log", "fsck").status == 0)
        try Self.offline(town.desk)

        // One of three is no quorum: the log goes on without, and the last one that was stays.
        #expect(town.witnesses["w2"]?.stop() == 0)
        let one = try town.cosign()
        #expect(one.status == 1)
        #expect(try one.json()["isQuorum"] as? Bool == false)
        #expect(Set(try Self.failures(one).keys) == ["w2.example", "w3.example"])
        #expect(try town.desk.run("log", "checkpoint", "--cosigned").output == note)
    }

    /// What a stranger does: a copy of the program, files, and no data folder.
    private static func offline(_ desk: Desk) throws {
        let stranger = try TemporaryFolder()
        let copy = stranger.url.appending(path: "daicho-copy")
        try FileManager.default.copyItem(at: Run.program, to: copy)
        for name in ["3.tlog-proof", "3.json", "policy", "log.vkey", "public"] {
            try FileManager.default.copyItem(
                at: desk.url.appending(path: name), to: stranger.url.appending(path: name))
        }
        func run(_ arguments: String...) throws -> Run { try Run(arguments, in: stranger.url, copy: copy) }
        let verdict = try run("log", "verify", "3.tlog-proof", "--record", "3.json", "--policy", "policy", "--json")
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
        let cosigned = try #require(try verdict.json()["cosignatures"] as? [[String: Any]])
        #expect(cosigned.compactMap { $0["witness"] as? String } == ["w1.example", "w2.example"])
        #expect(try run("log", "verify", "3.tlog-proof", "--record", "3.json", "--vkey-file", "log.vkey").status == 0)
        #expect(try run("log", "verify", "3.tlog-proof", "--record", "log.vkey", "--vkey-file", "log.vkey").status == 1)
        #expect(try run("log", "verify", "3.tlog-proof", "--record", "3.json").status == 64)
        let checked = try run("log", "fsck", "--static", "public", "--policy", "policy", "--json")
        #expect(try checked.status == 0 && (checked.json()["cosignatures"] as? [Any])?.count == 2, "\(checked.output)")
        #expect(!FileManager.default.fileExists(atPath: stranger.url.appending(path: "daicho-data").path))
    }

    @Test("a witness that was killed cosigns neither an older log nor another history")
    func killed() throws {
        let town = try Town()
        try town.start("w1")
        try town.writePolicy(1)
        try town.copyData("daicho-data", "old")
        try town.append("p1")
        try town.append("p2")
        #expect(try town.cosign().status == 0)
        try town.copyData("daicho-data", "honest")

        #expect(town.witnesses["w1"]?.stop(SIGKILL) == -SIGKILL)
        try town.start("w1")
        // Restored from an old copy.
        try town.copyData("old", "daicho-data")
        #expect(try Self.failures(town.cosign()) == ["w1.example": "witness.ahead"])
        // Gone on differently, to the same size, and beyond it.
        try town.append("q1")
        try town.append("q2")
        let same = try town.cosign()
        #expect(same.status == 1)
        #expect(try Self.failures(same) == ["w1.example": "witness.refused"] && same.output.contains("409"))
        try town.append("q3")
        let beyond = try town.cosign()
        #expect(try Self.failures(beyond) == ["w1.example": "witness.refused"] && beyond.output.contains("422"))
        #expect(
            try FileManager.default.contentsOfDirectory(
                atPath: town.desk.url.appending(path: "w1/conflicts").path
            ).count == 1)
        // The honest log is still welcome.
        try town.copyData("honest", "daicho-data")
        try town.append("p3")
        #expect(try town.cosign().status == 0)
    }

    @Test("a witness refuses what is no request, and a body that is too long, and serves on")
    func hostile() throws {
        let town = try Town()
        try town.start("w1")
        let port = try #require(town.witnesses["w1"]).port
        let path = "/add-checkpoint"
        #expect(try Wire.ask(port, "POST", path, body: Array("hello".utf8))?.status == 400)
        #expect(try Wire.ask(port, "POST", path)?.status == 400)
        #expect(try Wire.ask(port, "GET", path)?.status == 405)
        #expect(try Wire.ask(port, "POST", "/")?.status == 404)
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: (1 << 20) + 1)
        if let answer = try Wire.ask(port, "POST", path, body: long) { #expect(answer.status == 413) }
        let promised = try Wire(port)
        promised.send("POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 99999999999\r\n\r\nx")
        if let bytes = promised.rest(), let answer = Wire.Answer(bytes) { #expect(answer.status == 413) }
        let second = try town.desk.run("log", "witness", "w1", "--port", "0", "--json")
        #expect(try second.status == 1 && second.refusal() == "gateway.folder.inUse")
        try town.writePolicy(1)
        #expect(try town.cosign().status == 0)
        #expect(town.witnesses["w1"]?.errors.isEmpty == true)
    }

    @Test("a policy of another log, or without addresses, asks nobody")
    func policies() throws {
        let town = try Town()
        try town.start("w1")
        let key = String(decoding: try town.desk.bytes("w1/witness.vkey").dropLast(), as: UTF8.self)
        try town.desk.write("policy", "witness w \(key)\nquorum w\n")
        #expect(try Self.failures(town.cosign()) == ["w1.example": "witness.address.none"])
        try town.desk.write("policy", "witness w \(key) ftp://example.com\nquorum w\n")
        #expect(try Self.failures(town.cosign()) == ["w1.example": "witness.address.invalid"])
        let other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        try town.desk.write("policy", "log \(other)\nwitness w \(key) http://127.0.0.1:1\nquorum w\n")
        #expect(try town.cosign().refusal() == "log.policy.otherLog")
        #expect(try town.desk.run("log", "checkpoint", "--cosigned", "--json").refusal() == "log.notCosigned")
    }
}
