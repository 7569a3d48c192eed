import Testing

@testable import TransparencyLog

@Suite struct SignedNoteTests {
    static let dash = "\u{2014}"
    static let peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    static let peterLine =
        "\(dash) PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    static let enochLine =
        "\(dash) EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
    static let both = "\(text)\n\(peterLine)\(enochLine)"

    @Test("the example of the specification verifies")
    func specification() throws {
        let line =
            "\(Self.dash) example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
        let key = try NoteVerifier(vkey: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let note = try SignedNote("This is an example message.\n\n\(line)".utf8)
        #expect(note.text == "This is an example message.\n")
        #expect(try note.verified(by: [key]) == [key])
    }

    @Test("the notes of the Go implementation verify, with one key known or both")
    func golang() throws {
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let enoch = try NoteVerifier(vkey: Self.enochKey)
        let note = try SignedNote(Self.both.utf8)
        #expect(note.text == Self.text)
        #expect(note.bytes == Array(Self.both.utf8))
        #expect(note.signatures.map(\.name) == ["PeterNeumann", "EnochRoot"])
        #expect(note.signatures.map(\.keyID) == [0xc74f_20a3, 0xaf0c_fe78])
        #expect(try note.verified(by: [peter]) == [peter])
        #expect(try note.verified(by: [enoch]) == [enoch])
        #expect(try note.verified(by: [enoch, peter, peter]) == [peter, enoch])
        #expect(throws: LogError.unsigned) { try note.verified(by: [] as [NoteVerifier]) }
    }

    @Test("signing gives the bytes that the Go implementation gives")
    func signing() throws {
        let enoch = try NoteSigner(name: "EnochRoot", seed: [UInt8](repeating: 0, count: 32))
        let peterSeed = try #require(Base64.decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz".utf8)?.dropFirst())
        let peter = try NoteSigner(name: "PeterNeumann", seed: Array(peterSeed))
        #expect(try SignedNote(signing: Self.text, by: [peter, enoch]).bytes == Array(Self.both.utf8))
        let one = try SignedNote(signing: Self.text, by: [peter])
        #expect(try one.adding(enoch.signature(for: Self.text)) == SignedNote(Self.both.utf8))
    }

    @Test("one bad signature of a known key refuses the note; of an unknown key it is ignored")
    func badSignature() throws {
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let enoch = try NoteVerifier(vkey: Self.enochKey)
        // Enoch's line for another text.
        let signer = try NoteSigner(name: "EnochRoot", seed: [UInt8](repeating: 0, count: 32))
        let note = try SignedNote("\(Self.text)\n\(Self.peterLine)".utf8).adding(signer.signature(for: "other\n"))
        #expect(try note.verified(by: [peter]) == [peter])
        #expect(throws: LogError.signatureInvalid(key: "EnochRoot+af0cfe78")) {
            try note.verified(by: [peter, enoch])
        }
        #expect(throws: LogError.signatureInvalid(key: "EnochRoot+af0cfe78")) { try note.verified(by: [enoch]) }
        // Also behind a good one of the same key.
        let twice = try SignedNote(Self.both.utf8).adding(signer.signature(for: "other\n"))
        #expect(throws: LogError.signatureInvalid(key: "EnochRoot+af0cfe78")) { try twice.verified(by: [enoch]) }
    }

    @Test("a key of the same name with another id, or the same id with another name, is unknown")
    func halfKnown() throws {
        let other = try NoteSigner(name: "PeterNeumann", seed: [UInt8](repeating: 1, count: 32))
        let note = try SignedNote(Self.both.utf8)
        #expect(throws: LogError.unsigned) { try note.verified(by: [other.verifier]) }
        let renamed = try SignedNote(
            text: Self.text,
            signatures: [NoteSignature(name: "Peter", keyID: 0xc74f_20a3, bytes: note.signatures[0].bytes)])
        #expect(throws: LogError.unsigned) { try renamed.verified(by: [NoteVerifier(vkey: Self.peterKey)]) }
    }

    @Test("a signature of the wrong length fails and does not trap", arguments: [1, 63, 65, 2420])
    func length(count: Int) throws {
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let signature = try NoteSignature(
            name: peter.name, keyID: peter.keyID, bytes: [UInt8](repeating: 9, count: count))
        let note = try SignedNote(text: Self.text, signatures: [signature])
        #expect(try SignedNote(note.bytes) == note)
        #expect(throws: LogError.signatureInvalid(key: "PeterNeumann+c74f20a3")) { try note.verified(by: [peter]) }
    }

    @Test("a signature with the group order added to its scalar is refused")
    func malleability() throws {
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let signature = try SignedNote(Self.both.utf8).signatures[0]
        // L = 2^252 + 27742317777372353535851937790883648493, little-endian.
        let order = NoteKeyTests.bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        var bytes = signature.bytes
        var carry = 0
        for index in 0..<32 {
            let sum = Int(bytes[32 + index]) + Int(order[index]) + carry
            bytes[32 + index] = UInt8(sum & 255)
            carry = sum >> 8
        }
        #expect(carry == 0)
        let twin = try NoteSignature(name: signature.name, keyID: signature.keyID, bytes: bytes)
        #expect(peter.isValid(signature, for: Self.text))
        #expect(!peter.isValid(twin, for: Self.text))
    }

    @Test(
        "what is not a note is refused with the first rule it breaks",
        arguments: [
            ("", .noFinalNewline), ("\n", .noBlankLine), ("\n\n", .noSignature), ("text\n", .noBlankLine),
            ("text\n\n", .noSignature), ("text\n\(peterLine)", .noBlankLine),
            (String(both.dropLast()), .noFinalNewline),
            ("\(both)\n", .noSignature), ("\(both)\(text)", .signatureLine), (" \(both) ", .noFinalNewline),
            ("te\rxt\n\n\(peterLine)", .controlCharacter), ("te\txt\n\n\(peterLine)", .controlCharacter),
            ("te\u{0}xt\n\n\(peterLine)", .controlCharacter),
            (both.replacing("\n", with: "\r\n"), .controlCharacter),
            (both.replacing(dash, with: "-"), .signatureLine), (both.replacing("\(dash) ", with: dash), .signatureLine),
            (both.replacing("PeterNeumann", with: ""), .signatureLine),
            (both.replacing("PeterNeumann", with: "Peter+Neumann"), .signatureLine),
            (both.replacing("PeterNeumann", with: "Peter\u{A0}Neumann"), .signatureLine),
            (both.replacing("PeterNeumann ", with: "PeterNeumann  "), .signatureLine),
            (both.replacing("JnAM=", with: "JnAM= "), .signatureLine),
            (both.replacing("JnAM=", with: "JnAM"), .signatureLine),
            (both.replacing("JnAM=", with: "JnAN="), .signatureLine),
            ("text\n\n\(dash) a AAAAAA==\n", .signatureLine), ("text\n\n\(dash) a \n", .signatureLine),
            ("text\n\n\(dash) a\n", .signatureLine), ("text\n\n\(dash) \n", .signatureLine),
            ("text\n\n\(String(repeating: peterLine, count: 101))", .tooManySignatures),
            (String(repeating: "x", count: 1 << 20) + "\n\n\(peterLine)", .tooLong),
        ] as [(String, NoteFault)])
    func malformed(text: String, fault: NoteFault) {
        #expect(throws: LogError.note(fault)) { try SignedNote(text.utf8) }
    }

    @Test("bytes that are not UTF-8 are refused, in the text and in a name")
    func notUTF8() {
        #expect(throws: LogError.note(.notUTF8)) { try SignedNote([0xFF] + Array(Self.both.utf8)) }
        let cut = Array(Self.both.utf8.prefix(while: { $0 != UInt8(ascii: "P") })) + [0xC3] + Array(" AAAAAAA=\n".utf8)
        #expect(throws: LogError.note(.notUTF8)) { try SignedNote(cut) }
    }

    @Test("a note truncated anywhere is refused or has fewer signatures")
    func truncated() throws {
        let bytes = Array(Self.both.utf8)
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let enoch = try NoteVerifier(vkey: Self.enochKey)
        var read = 0
        for length in 0..<bytes.count {
            guard let note = try? SignedNote(bytes.prefix(length)) else { continue }
            #expect(try note.verified(by: [peter, enoch]) == [peter])
            read += 1
        }
        // Only where the second line was cut off whole.
        #expect(read == 1)
    }

    @Test("a note with any bit changed is refused by the one who knows both keys, unless a line becomes a stranger's")
    func bits() throws {
        let bytes = Array(Self.both.utf8)
        let peter = try NoteVerifier(vkey: Self.peterKey)
        let enoch = try NoteVerifier(vkey: Self.enochKey)
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                guard let note = try? SignedNote(forged) else { continue }
                #expect(note.bytes == forged)
                guard let signers = try? note.verified(by: [peter, enoch]) else { continue }
                #expect(note.text == Self.text)
                #expect(signers.count == 1)
            }
        }
    }

    @Test(
        "texts with blank lines, dashes and any language are kept as they are",
        arguments: ["\n", "\n\n", "a\n\n\nb\n\n", "\(dash) a AAAAAAA=\n", "台帳\n", "caf\u{E9} cafe\u{301}\n"])
    func texts(text: String) throws {
        let signer = try NoteSigner(name: "台帳.example/一", seed: NoteKeyTests.seed)
        let note = try SignedNote(signing: text, by: [signer])
        let read = try SignedNote(note.bytes)
        #expect(Array(read.text.utf8) == Array(text.utf8))
        #expect(read == note)
        #expect(try read.verified(by: [signer.verifier]) == [signer.verifier])
    }

    @Test("a text that no note can hold is not signed")
    func unsignable() throws {
        let signer = try NoteSigner(name: "a", seed: NoteKeyTests.seed)
        #expect(throws: LogError.note(.noFinalNewline)) { try SignedNote(signing: "text", by: [signer]) }
        #expect(throws: LogError.note(.noFinalNewline)) { try SignedNote(signing: "", by: [signer]) }
        #expect(throws: LogError.note(.controlCharacter)) { try SignedNote(signing: "a\r\n", by: [signer]) }
        #expect(throws: LogError.note(.noSignature)) { try SignedNote(signing: "a\n", by: []) }
        #expect(throws: LogError.note(.tooLong)) {
            try SignedNote(signing: String(repeating: "a", count: 1 << 20 - 1) + "\n", by: [signer])
        }
        #expect(throws: LogError.note(.tooManySignatures)) {
            try SignedNote(signing: "a\n", by: Array(repeating: signer, count: 101))
        }
        #expect(try SignedNote(signing: "a\n", by: Array(repeating: signer, count: 100)).signatures.count == 100)
    }
}
