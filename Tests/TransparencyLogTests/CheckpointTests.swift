import Testing

@testable import TransparencyLog

@Suite struct CheckpointTests {
    static let root = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="
    static let text = "example.com/daicho\n8\n\(root)\n"
    /// Made by another program from the seed of RFC 8032 §7.1, test 1.
    static let signed =
        "\(text)\n\u{2014} example.com/daicho 2EQFZQvRvziJttuuvc02CEqKah8u2MF6ykJDQSs6UoyvN6RRn9rl5TXGJ8Tv40WHLQyMA4nFcSGe9Gp0DwQd5ZmHzgk=\n"

    @Test("a signed checkpoint is the bytes that another program made, and opens")
    func golden() throws {
        let signer = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
        let checkpoint = try Checkpoint(origin: "example.com/daicho", size: 8, root: LogHash(base64: Self.root))
        #expect(checkpoint.text == Self.text)
        #expect(try checkpoint.signed(by: [signer]).bytes == Array(Self.signed.utf8))
        let log = try NoteVerifier(vkey: NoteKeyTests.vkey)
        #expect(try Checkpoint(opening: SignedNote(Self.signed.utf8), log: log) == checkpoint)
    }

    @Test("the example of the specification reads, and is written back")
    func specification() throws {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let line =
            "\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        let note = try SignedNote("\(text)\n\(line)".utf8)
        let checkpoint = try Checkpoint(text: note.text)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
        #expect(checkpoint.extensions.isEmpty)
        #expect(checkpoint.text == text)
    }

    @Test("a signed checkpoint with any bit changed does not open")
    func bits() throws {
        let log = try NoteVerifier(vkey: NoteKeyTests.vkey)
        let bytes = Array(Self.signed.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                #expect(throws: LogError.self) { try Checkpoint(opening: SignedNote(forged), log: log) }
            }
        }
    }

    @Test("a text with any byte changed is refused or reads as another checkpoint, never as the same")
    func bytes() throws {
        let checkpoint = try Checkpoint(text: Self.text)
        let bytes = Array(Self.text.utf8)
        for index in bytes.indices {
            for byte in UInt8.min...127 where byte != bytes[index] {
                var forged = bytes
                forged[index] = byte
                let text = String(decoding: forged, as: UTF8.self)
                guard let read = try? Checkpoint(text: text) else { continue }
                #expect(read != checkpoint)
                #expect(Array(read.text.utf8) == forged)
            }
        }
    }

    @Test(
        "what is not a checkpoint is refused, with what is wrong",
        arguments: [
            ("", .noFinalNewline), ("a\n1\n\(root)", .noFinalNewline), ("\n", .missingLine), ("a\n1\n", .missingLine),
            ("\n1\n\(root)\n", .emptyLine), ("a\n1\n\(root)\n\n", .emptyLine), ("a\n1\n\(root)\nx\n\ny\n", .emptyLine),
            ("a\n\n\(root)\n", .size), ("a\n01\n\(root)\n", .size), ("a\n00\n\(root)\n", .size),
            ("a\n+1\n\(root)\n", .size), ("a\n-1\n\(root)\n", .size), ("a\n-0\n\(root)\n", .size),
            ("a\n 1\n\(root)\n", .size), ("a\n1 \n\(root)\n", .size), ("a\n1\r\n\(root)\n", .size),
            ("a\n1.0\n\(root)\n", .size), ("a\n0x1\n\(root)\n", .size), ("a\n１\n\(root)\n", .size),
            ("a\n18446744073709551616\n\(root)\n", .size), ("a\n1\n\(root)=\n", .root), ("a\n1\n\(root) \n", .root),
            ("a\n1\n\(root.dropLast())\n", .root), ("a\n1\n\(root.replacing("Qyg=", with: "Qyh="))\n", .root),
            ("a\n1\nXcna\n", .root), ("a\n1\n\n", .root), ("a\n0\n\(root)\n", .rootOfEmptyTree),
            ("a\tb\n1\n\(root)\n", .controlCharacter), ("a\n1\n\(root)\nx\ry\n", .controlCharacter),
        ] as [(String, CheckpointFault)])
    func malformed(text: String, fault: CheckpointFault) {
        #expect(throws: LogError.checkpoint(fault)) { try Checkpoint(text: text) }
    }

    @Test("extension lines, any origin and the largest size are kept")
    func kept() throws {
        let root = try LogHash(base64: Self.root)
        for checkpoint in [
            try Checkpoint(origin: "台帳 の 記録+1", size: .max, root: root, extensions: ["x", "\u{2014} y"]),
            try Checkpoint(origin: "a", size: 0, root: .emptyRoot),
        ] {
            let read = try Checkpoint(text: checkpoint.text)
            #expect(read == checkpoint)
            #expect(read.extensions == checkpoint.extensions)
            #expect(read.size == checkpoint.size)
        }
    }

    @Test("lines that would break the format are refused")
    func breaking() throws {
        let root = try LogHash(base64: Self.root)
        #expect(throws: LogError.checkpoint(.controlCharacter)) {
            try Checkpoint(origin: "a\n9", size: 1, root: root)
        }
        #expect(throws: LogError.checkpoint(.emptyLine)) { try Checkpoint(origin: "", size: 1, root: root) }
        #expect(throws: LogError.checkpoint(.emptyLine)) {
            try Checkpoint(origin: "a", size: 1, root: root, extensions: [""])
        }
        #expect(throws: LogError.checkpoint(.rootOfEmptyTree)) { try Checkpoint(origin: "a", size: 0, root: root) }
    }

    @Test("a checkpoint opens only under its own log's key and name")
    func origin() throws {
        let root = try LogHash(base64: Self.root)
        let log = try NoteSigner(name: "example.com/daicho", seed: NoteKeyTests.seed)
        let witness = try NoteSigner(name: "witness.example", seed: [UInt8](repeating: 0, count: 32))
        let own = try Checkpoint(origin: log.name, size: 8, root: root)
        let foreign = try Checkpoint(origin: "example.com/other", size: 8, root: root)
        #expect(try Checkpoint(opening: own.signed(by: [witness, log]), log: log.verifier) == own)
        #expect(throws: LogError.unsigned) {
            try Checkpoint(opening: own.signed(by: [witness]), log: log.verifier)
        }
        #expect(throws: LogError.originMismatch(expected: log.name, found: "example.com/other")) {
            try Checkpoint(opening: foreign.signed(by: [log]), log: log.verifier)
        }
        let note = try SignedNote(signing: "no checkpoint\n", by: [log])
        #expect(throws: LogError.checkpoint(.missingLine)) { try Checkpoint(opening: note, log: log.verifier) }
    }
}
