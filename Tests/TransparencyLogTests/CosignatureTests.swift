import Testing

@testable import TransparencyLog

@Suite struct CosignatureTests {
    static let dash = "\u{2014}"

    /// A checkpoint as it was served in May 2026: two kinds of log signature and four cosignatures.
    static let text =
        "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n"
    static let lines = [
        "arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=",
        "arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=",
        "transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==",
        "witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==",
        "remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==",
        "witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==",
    ].map { "\(dash) \($0)\n" }
    static let served = "\(text)\n\(lines.joined())"
    static let log = "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"
    static let witnesses = [
        "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
        "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
    ]
    static let timestamp: UInt64 = 0x6A12_2120

    static let signer = try? CosignatureSigner(name: "witness.example/w1", seed: NoteKeyTests.seed)
    static let checkpoint = try? Checkpoint(text: CheckpointTests.text)

    @Test("a checkpoint of a public log verifies with its log's key and four public witnesses'")
    func publicCheckpoint() throws {
        let note = try SignedNote(Self.served.utf8)
        let keys = try Self.witnesses.map { try CosignatureVerifier(vkey: $0) }
        #expect(keys.map(\.vkey) == Self.witnesses)
        #expect(try note.verified(by: keys) == keys)
        for key in keys {
            #expect(note.signatures.compactMap { key.timestamp(of: $0, for: note.text) } == [Self.timestamp])
        }
        let checkpoint = try Checkpoint(opening: note, log: NoteVerifier(vkey: Self.log))
        #expect(checkpoint.size == 1_432_088_532)
    }

    @Test("the specification's example reads: who, when, and that its text is the one signed")
    func specification() throws {
        let line =
            "\(Self.dash) witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let note = try SignedNote("\(text)\n\(line)".utf8)
        #expect(note.signatures[0].keyID == 0x8D66_CF3F)
        let stamped = try #require(TimestampedSignature(bytes: note.signatures[0].bytes))
        #expect(stamped.timestamp == 1_679_315_147)
        #expect(
            TimestampedSignature.message(text, at: stamped.timestamp)
                == Array("cosignature/v1\ntime 1679315147\n\(text)".utf8))
    }

    @Test("a public cosignature with any bit changed does not verify")
    func bits() throws {
        let key = try CosignatureVerifier(vkey: Self.witnesses[2])
        let note = try SignedNote(Self.served.utf8)
        let signature = note.signatures[4]
        #expect(key.isValid(signature, for: note.text))
        for index in signature.bytes.indices {
            for bit in 0..<8 {
                var bytes = signature.bytes
                bytes[index] ^= 1 << UInt8(bit)
                let forged = try NoteSignature(name: signature.name, keyID: signature.keyID, bytes: bytes)
                #expect(!key.isValid(forged, for: note.text))
            }
        }
        for index in Self.text.utf8.indices.dropLast() {
            var bytes = Array(Self.text.utf8)
            bytes[Self.text.utf8.distance(from: Self.text.utf8.startIndex, to: index)] ^= 1
            #expect(!key.isValid(signature, for: String(decoding: bytes, as: UTF8.self)))
        }
        for (name, keyID) in [("remora.n621.eu", signature.keyID), (signature.name, signature.keyID ^ 1)] {
            let renamed = try NoteSignature(name: name, keyID: keyID, bytes: signature.bytes)
            #expect(!key.isValid(renamed, for: note.text))
        }
        for count in [1, 8, 63, 64, 71, 73, 2428] {
            let other = try NoteSignature(
                name: signature.name, keyID: signature.keyID,
                bytes: Array((signature.bytes + Array(repeating: 0, count: 2400)).prefix(count)))
            #expect(!key.isValid(other, for: note.text))
        }
    }

    @Test("one bad line of a known witness refuses the note; of an unknown one, or of another kind, it is ignored")
    func badLine() throws {
        let forged = Self.lines[4].replacing("AAAABqEiEg", with: "AAAABqEiEh")
        #expect(forged != Self.lines[4])
        let note = try SignedNote("\(Self.text)\n\(Self.lines[3])\(forged)".utf8)
        let keys = try Self.witnesses.map { try CosignatureVerifier(vkey: $0) }
        #expect(try note.verified(by: [keys[0], keys[1]]) == [keys[1]])
        #expect(throws: LogError.signatureInvalid(key: "remora.n621.de+da77ade7")) { try note.verified(by: keys) }
        // The same key under the algorithm of logs has another id, so its lines are a stranger's.
        let asLog = try NoteVerifier(name: keys[1].name, publicKey: keys[1].publicKey)
        #expect(asLog.keyID != keys[1].keyID)
        #expect(throws: LogError.unsigned) { try note.verified(by: [asLog]) }
        // A line as long as ML-DSA-44's, of a key that nobody here knows.
        let long = try NoteSignature(name: keys[1].name, keyID: 0x6BC4_4249, bytes: Array(repeating: 1, count: 2428))
        #expect(try note.adding(long).verified(by: [keys[1]]) == [keys[1]])
    }

    @Test("what is not a witness's verifier key is refused")
    func keys() throws {
        let signer = try #require(Self.signer)
        let vkey = signer.verifier.vkey
        #expect(try CosignatureVerifier(vkey: vkey) == signer.verifier)
        for text in ["", NoteKeyTests.vkey, vkey + "=", String(vkey.dropLast()), vkey.uppercased(), " \(vkey)"] {
            #expect(throws: LogError.keyText(LogError.excerpt(text))) { try CosignatureVerifier(vkey: text) }
        }
        let later = try VerifierKey(name: "a", algorithm: 0x06, material: Array(repeating: 1, count: 1312))
        #expect(try VerifierKey(vkey: later.vkey) == later)
        #expect(throws: LogError.self) { try CosignatureVerifier(vkey: later.vkey) }
        for count in [0, 31, 33] {
            #expect(throws: LogError.keyBytes(count: count)) {
                try CosignatureVerifier(name: "a", publicKey: Array(repeating: 1, count: count))
            }
            #expect(throws: LogError.keyBytes(count: count)) {
                try CosignatureSigner(name: "a", seed: Array(repeating: 1, count: count))
            }
        }
        #expect(throws: LogError.keyName("a b")) { try CosignatureSigner(name: "a b", seed: NoteKeyTests.seed) }
    }

    @Test("times run from 0 to 2^63 - 1", arguments: [0, 1, 1_679_315_147, UInt64(Int64.max)])
    func times(timestamp: UInt64) throws {
        let signer = try #require(Self.signer)
        let checkpoint = try #require(Self.checkpoint)
        let signature = try signer.cosignature(for: checkpoint, at: timestamp)
        #expect(signature.bytes.count == 72)
        #expect(signer.verifier.timestamp(of: signature, for: checkpoint.text) == timestamp)
        #expect(!signer.verifier.isValid(signature, for: checkpoint.text + "x\n"))
    }

    @Test("later times are refused, in signing and in checking")
    func beyond() throws {
        let signer = try #require(Self.signer)
        let checkpoint = try #require(Self.checkpoint)
        for time in [UInt64(Int64.max) + 1, .max] {
            #expect(throws: LogError.timestamp(time)) { try signer.cosignature(for: checkpoint, at: time) }
            #expect(
                TimestampedSignature(
                    bytes: TimestampedSignature.bytes(timestamp: time, signature: Array(repeating: 0, count: 64)))
                    == nil)
        }
    }

    @Test("no text of a signer holds its private key")
    func secrecy() throws {
        let signer = try #require(Self.signer)
        var dumped = ""
        dump([signer], to: &dumped)
        for text in ["\(signer)", String(reflecting: signer), dumped] {
            #expect(text.contains("witness.example/w1"))
            #expect(!text.lowercased().contains(Hex.encode(NoteKeyTests.seed).prefix(16)))
            #expect(!text.contains("PrivateKey"))
        }
    }
}
