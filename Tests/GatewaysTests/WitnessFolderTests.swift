import Foundation
import Gateways
import Quantities
import Testing
import TransparencyLog

@Suite struct WitnessFolderTests {
    /// A log in memory, which may be shown in several histories.
    private struct Log {
        let signer: NoteSigner
        var leaves: [LogHash] = []

        init(seed: UInt8 = 3) throws {
            signer = try NoteSigner(name: "log.example/daicho", seed: Array(repeating: seed, count: 32))
        }

        mutating func append(_ texts: String...) { leaves += texts.map { LogHash.leaf(Array($0.utf8)) } }

        func request(from old: Int, signedBy other: NoteSigner? = nil) throws -> [UInt8] {
            let tree = MemoryTree(leaves)
            let size = UInt64(leaves.count)
            let note = try Checkpoint(
                origin: signer.name, size: size, root: tree.root
            ).signed(by: [other ?? signer])
            let proof = try old == 0 ? [] : MerkleTree.consistencyProof(from: UInt64(old), to: size, reader: tree)
            return try AddCheckpointRequest(oldSize: UInt64(old), proof: proof, note: note).bytes
        }
    }

    private static func open(_ folder: TemporaryFolder, logs: [NoteVerifier] = []) throws -> WitnessFolder {
        try WitnessFolder(folder.url.appending(path: "w"), name: "w.example/1", adding: logs) {
            Array(repeating: 9, count: $0)
        }
    }

    private static func refusal(_ work: () throws -> Void) -> WitnessRefusal? {
        do { try work() } catch { return error as? WitnessRefusal }
        return nil
    }

    private static func code(_ work: () throws -> Void) -> String? {
        do { try work() } catch { return (error as? Rejection)?.code }
        return nil
    }

    @Test("what was cosigned is known after a restart, and another history is not cosigned")
    func restart() throws {
        let folder = try TemporaryFolder()
        var log = try Log()
        log.append("a", "b", "c")
        var fork = log
        do {
            let witness = try Self.open(folder, logs: [log.signer.verifier])
            #expect(try witness.cosign(log.request(from: 0), at: 5).count == 1)
        }
        let witness = try Self.open(folder)
        log.append("d", "e")
        fork.append("d", "forged")
        let lines = try witness.cosign(log.request(from: 3), at: 6)
        let known = try #require(try witness.state(of: log.signer.name))
        #expect(known.size == 5)
        let checkpoint = try Checkpoint(origin: log.signer.name, size: 5, root: known.root)
        let note = try SignedNote(checkpoint.signed(by: [log.signer]).bytes + lines.flatMap(\.line))
        #expect(try note.verified(by: [witness.signer.verifier]).count == 1)
        let sameSize = Self.refusal { _ = try witness.cosign(fork.request(from: 5), at: 7) }
        guard case .rootConflict(size: 5, _, _) = sameSize else {
            Issue.record("\(String(describing: sameSize))")
            return
        }
        fork.append("f")
        let larger = Self.refusal { _ = try witness.cosign(fork.request(from: 5), at: 8) }
        #expect(larger?.status == 422)
        let conflicts = folder.url.appending(path: "w/conflicts").path
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: conflicts).count == 1, "the proof that the log lied")
        #expect(try witness.state(of: log.signer.name)?.size == 5)
    }

    @Test("its key is for its owner only, and of no use without its state")
    func state() throws {
        let folder = try TemporaryFolder()
        let log = try Log()
        let key = try Self.open(folder, logs: [log.signer.verifier]).signer.verifier
        let file = folder.url.appending(path: "w/witness.key").path
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        #expect(try Self.open(folder).signer.verifier == key)
        #expect(
            try String(contentsOf: folder.url.appending(path: "w/witness.vkey"), encoding: .utf8) == key.vkey + "\n")
        try FileManager.default.removeItem(at: folder.url.appending(path: "w/state"))
        #expect(Self.code { _ = try Self.open(folder) } == "witness.state.missing")
    }

    @Test("a state that cannot be read stops it")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        var log = try Log()
        log.append("a")
        let witness = try Self.open(folder, logs: [log.signer.verifier])
        _ = try witness.cosign(log.request(from: 0), at: 5)
        let states = folder.url.appending(path: "w/state")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: states.path).first)
        try Data("half a checkp".utf8).write(to: states.appending(path: name))
        #expect(Self.code { _ = try witness.cosign(log.request(from: 1), at: 6) } == "witness.state.unreadable")
    }

    @Test("two processes never share a folder, and a name is for good")
    func alone() throws {
        let folder = try TemporaryFolder()
        let log = try Log()
        let first = try Self.open(folder, logs: [log.signer.verifier])
        #expect(Self.code { _ = try Self.open(folder) } == "gateway.folder.inUse")
        #expect(first.logs == [log.signer.verifier])
        let other = try TemporaryFolder()
        #expect(Self.code { _ = try Self.open(other) } == "witness.logs.none")
        let renamed = Self.code {
            _ = try WitnessFolder(other.url.appending(path: "w"), name: "x", adding: [log.signer.verifier]) { _ in [] }
        }
        #expect(renamed == "witness.name.other")
    }

    @Test("of many requests at once from one size, one is cosigned and the others are told the new size")
    func together() async throws {
        let folder = try TemporaryFolder()
        var log = try Log()
        log.append("a", "b")
        let witness = try Self.open(folder, logs: [log.signer.verifier])
        let site = WitnessSite(witness) { 5 }
        let body = try log.request(from: 0)
        let statuses = try await withThrowingTaskGroup(of: WebAnswer.self) { group in
            for _ in 0..<32 { group.addTask { try site.answer(WebRequest("POST", "/add-checkpoint", body: body)) } }
            return try await group.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
        }
        #expect(statuses == [200: 1, 409: 31])
    }

    @Test("each refusal has its status")
    func statuses() throws {
        let folder = try TemporaryFolder()
        var log = try Log()
        log.append("a", "b")
        let site = WitnessSite(try Self.open(folder, logs: [log.signer.verifier])) { 5 }
        func post(_ body: [UInt8]) throws -> WebAnswer {
            try site.answer(WebRequest("POST", "/add-checkpoint", body: body))
        }
        #expect(try post([]).status == 400)
        #expect(try post(Array("old 0\n\nlog.example/daicho\n".utf8)).status == 400)
        #expect(try post(log.request(from: 0, signedBy: Log(seed: 4).signer)).status == 403)
        let stranger = try NoteSigner(name: "other.example", seed: Array(repeating: 3, count: 32))
        let unknown = try AddCheckpointRequest(
            oldSize: 0, proof: [],
            note: Checkpoint(origin: stranger.name, size: 0, root: .emptyRoot).signed(by: [stranger]))
        #expect(try post(unknown.bytes).status == 404)
        #expect(try post(log.request(from: 0)).status == 200)
        let conflict = try post(log.request(from: 1))
        #expect(
            conflict.status == 409 && conflict.contentType == "text/x.tlog.size" && conflict.body == Array("2\n".utf8))
        #expect(try site.answer(WebRequest("GET", "/add-checkpoint")).status == 405)
        #expect(try site.answer(WebRequest("POST", "/")).status == 404)
    }
}
