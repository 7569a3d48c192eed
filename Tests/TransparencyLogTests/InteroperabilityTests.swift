import Foundation
import Testing

@testable import TransparencyLog

/// Our static files before an implementation that shares no code with us, and its files before ours.
@Suite(.enabled(if: Interoperability.isInstalled, Interoperability.absence), .serialized)
struct InteroperabilityTests {
    static let sizes = [1, 2, 255, 256, 257, 70_000]

    /// A log as a server would serve it, written as a log grows: in batches, each adding the tiles that changed.
    static func publish(_ size: Int, to folder: TemporaryFolder) throws {
        let signer = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
        let witness = try CosignatureSigner(name: "witness.example/w1", seed: Array(repeating: 1, count: 32))
        let entries = (0..<size).map { index in
            Array("{\"record\":\(index)}".utf8) + Array(repeating: 0x20, count: index % 97)
        }
        let leaves = LogHash.leaves(entries)
        var appender = TileAppender()
        var latest: WitnessState?
        for stop in Set(Self.sizes + [3, 300, 511, 512, 65_536, size]).filter({ $0 <= size }).sorted() {
            let from = appender.size
            for tile in appender.append(contentsOf: leaves[Int(from)..<stop]) {
                try folder.write(tile.bytes, to: tile.path.path)
            }
            // A server may drop a partial tile once a wider one is there; ours does, and the checker counts.
            for path in TilePath.partials(size: from) where !TilePath.partials(size: appender.size).contains(path) {
                try folder.remove(path.path)
            }
            let checkpoint = try Checkpoint(origin: signer.name, size: appender.size, root: appender.root)
            let tree = TiledTree(size: appender.size, source: FolderTiles(folder: folder))
            let request = try AddCheckpointRequest(
                oldSize: from,
                proof: from == 0 ? [] : MerkleTree.consistencyProof(from: from, to: appender.size, reader: tree),
                note: checkpoint.signed(by: [signer]))
            let stored = try Witness(logs: [signer.verifier]).decide(request, latest: latest)
                .stored { _, new in latest = new }
            let lines = try stored.cosignatures(by: [witness], at: 1_764_288_000 + UInt64(stop))
            let note = try request.note.adding(cosignatures: lines.flatMap(\.line), of: [witness.verifier])
            try folder.write(note.bytes, to: stop == size ? "checkpoint" : "checkpoints/\(stop)")
        }
        for path in try TileGrowth.entries(to: UInt64(size)) {
            let first = Int(path.index) * 256
            try folder.write(EntryBundle.encode(entries[first..<first + path.width]), to: path.path)
        }
        try folder.write(signer.verifier.vkey.utf8, to: "vkey")
        try folder.write(witness.verifier.vkey.utf8, to: "witness-vkey")
        let note = try SignedNote(folder.read("checkpoint"))
        let log = try TiledLog(Checkpoint(text: note.text), source: FolderTiles(folder: folder))
        for index in Set([0, size / 2, size - 1]) {
            let proof = try log.inclusionProof(of: leaves[index], at: UInt64(index))
            let receipt = try LogProof(index: UInt64(index), hashes: proof, extra: [UInt8(index & 255)], note: note)
            try folder.write(receipt.bytes, to: "\(index).tlog-proof")
        }
    }

    struct FolderTiles: TileReader {
        let folder: TemporaryFolder

        func hashes(at path: TilePath) throws -> [LogHash] {
            try Tile(path: path, bytes: folder.read(path.path)).hashes
        }
    }

    @Test("a folder of ours is accepted, and refused with a byte changed in any kind of file", arguments: sizes)
    func folders(size: Int) throws {
        let folder = try TemporaryFolder()
        try Self.publish(size, to: folder)
        let accepted = try Interoperability.call("check", folder.url.path)
        #expect(accepted.isAccepted, "\(accepted.output)")

        var harmed = ["checkpoint", "vkey", "witness-vkey", "0.tlog-proof"]
        harmed += TilePath.partials(size: UInt64(size)).map(\.path)
        harmed += try TileGrowth.entries(to: UInt64(size)).suffix(1).map(\.path)
        if size > 256 { harmed += ["tile/0/000", "tile/entries/000", "checkpoints/3", "checkpoints/256"] }
        if size > 65_536 { harmed += ["tile/1/000", "checkpoints/65536"] }
        for path in harmed {
            let bytes = try folder.read(path)
            // A run over the largest log takes a second, so one byte of each of its files.
            for place in Set(size > 65_536 ? [bytes.count / 2] : [0, bytes.count / 2, bytes.count - 1]) {
                var forged = bytes
                forged[place] ^= 0x01
                try folder.write(forged, to: path)
                let refused = try Interoperability.call("check", folder.url.path)
                #expect(!refused.isAccepted, "\(path), byte \(place)")
                #expect(refused.output.hasPrefix("FAULT"), "\(refused.output)")
            }
            try folder.write(bytes.dropLast(), to: path)
            #expect(try !Interoperability.call("check", folder.url.path).isAccepted, "\(path), cut short")
            try folder.write(bytes, to: path)
        }
        try folder.write([0], to: "tile/0/x001/000")
        #expect(try !Interoperability.call("check", folder.url.path).isAccepted)
        try folder.remove("tile/0/x001/000")
        #expect(try Interoperability.call("check", folder.url.path).isAccepted)
    }

    @Test("what Go signs, as a log and as a witness, is read here and signed alike")
    func fromGo() throws {
        let folder = try TemporaryFolder()
        let text = "go.example/log\n8\n\(CheckpointTests.root)\n"
        try folder.write(text.utf8, to: "text")
        let made = try Interoperability.call("make", folder.url.path, folder.url.appending(path: "text").path)
        #expect(made.isAccepted, "\(made.output)")
        let log = try NoteVerifier(vkey: String(decoding: folder.read("vkey"), as: UTF8.self))
        let witness = try CosignatureVerifier(vkey: String(decoding: folder.read("witness-vkey"), as: UTF8.self))
        let bytes = try folder.read("signed")
        let note = try SignedNote(bytes)
        #expect(note.bytes == bytes)
        let policy = try LogPolicy("log \(log.vkey)\nwitness w \(witness.vkey)\nquorum w\n".utf8)
        let trusted = try policy.verify(note)
        #expect(trusted.checkpoint.text == text)
        #expect(trusted.cosignatures == [.init(witness: witness, timestamp: 1_764_288_000)])
        // Ed25519 has one signature for a key and a message, so the same keys here give the same bytes.
        let signer = try NoteSigner(name: "go.example/log", seed: Array(repeating: 5, count: 32))
        let cosigner = try CosignatureSigner(name: "go.example/witness", seed: Array(repeating: 6, count: 32))
        #expect(signer.verifier == log)
        #expect(cosigner.verifier == witness)
        let ours = try trusted.checkpoint.signed(by: [signer])
            .adding(cosigner.cosignature(for: trusted.checkpoint, at: 1_764_288_000))
        #expect(ours.bytes == bytes)
        for index in bytes.indices {
            var forged = bytes
            forged[index] ^= 0x01
            #expect(throws: LogError.self) { try policy.verify(SignedNote(forged)) }
        }
    }
}
