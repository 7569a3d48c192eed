import Testing

@testable import TransparencyLog

@Suite struct NoteKeyTests {
    /// RFC 8032 §7.1, test 1.
    static let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    static let publicKey = bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    static let vkey = "example.com/daicho+d8440565+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"

    static func bytes(_ hex: String) -> [UInt8] { Hex.decode(hex.utf8) ?? [] }

    @Test("a signer's verifier key is the one that another program computed for the seed of RFC 8032")
    func golden() throws {
        let signer = try NoteSigner(name: "example.com/daicho", seed: Self.seed)
        #expect(signer.verifier.publicKey == Self.publicKey)
        #expect(signer.verifier.vkey == Self.vkey)
        #expect(try NoteVerifier(vkey: Self.vkey) == signer.verifier)
    }

    @Test(
        "verifier keys of other implementations read and are written back",
        arguments: [
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
            "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
            // Its Base 64 holds plus signs.
            "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
        ])
    func others(vkey: String) throws { #expect(try NoteVerifier(vkey: vkey).vkey == vkey) }

    @Test("the key of an all-zero seed is the one in the Go implementation's tests")
    func zeroSeed() throws {
        let signer = try NoteSigner(name: "EnochRoot", seed: [UInt8](repeating: 0, count: 32))
        #expect(signer.verifier.vkey == "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop")
    }

    @Test("a verifier key with any bit changed is refused")
    func bits() {
        let bytes = Array(Self.vkey.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                guard let text = String(validating: forged, as: UTF8.self) else { continue }
                #expect(throws: LogError.self, "\(text)") { try NoteVerifier(vkey: text) }
            }
        }
    }

    @Test(
        "what is not a verifier key is refused",
        arguments: [
            "", "+", "++", "+++", "example.com/daicho", "example.com/daicho+d8440565", vkey + "\n", " " + vkey,
            vkey + "=", String(vkey.dropLast()), vkey.replacing("d8440565", with: "D8440565"),
            vkey.replacing("d8440565", with: "8440565"), vkey.replacing("example.com/daicho", with: ""),
            vkey.replacing("example", with: "exa mple"), vkey + "+AAAA",
            // A cosigner's key (0x04), which is none of ours.
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        ])
    func refused(text: String) {
        #expect(throws: LogError.keyText(LogError.excerpt(text))) { try NoteVerifier(vkey: text) }
    }

    @Test("a huge verifier key is refused with only its beginning in the error")
    func huge() {
        let text = String(repeating: "x", count: 100_000)
        #expect(throws: LogError.keyText(String(repeating: "x", count: 80) + "…")) { try NoteVerifier(vkey: text) }
    }

    @Test(
        "key names hold no white space, plus sign or control character",
        arguments: ["", " ", "a b", "a+b", "a\n", "a\tb", "a\u{0}", "a\u{A0}b", "台\u{3000}帳", "a\u{2028}", "\u{85}"])
    func names(name: String) {
        #expect(throws: LogError.keyName(name)) { try NoteSigner(name: name, seed: Self.seed) }
        #expect(throws: LogError.keyName(name)) { try NoteVerifier(name: name, publicKey: Self.publicKey) }
        #expect(throws: LogError.keyName(name)) { try NoteSignature(name: name, keyID: 1, bytes: [1]) }
    }

    @Test("keys have 32 bytes", arguments: [0, 31, 33, 64])
    func lengths(count: Int) {
        let bytes = [UInt8](repeating: 1, count: count)
        #expect(throws: LogError.keyBytes(count: count)) { try NoteSigner(name: "a", seed: bytes) }
        #expect(throws: LogError.keyBytes(count: count)) { try NoteVerifier(name: "a", publicKey: bytes) }
    }

    @Test("no text of a signer holds its private key")
    func secrecy() throws {
        let signer = try NoteSigner(name: "example.com/daicho", seed: Self.seed)
        var dumped = ""
        dump(signer, to: &dumped)
        dump([signer], to: &dumped)
        let texts = ["\(signer)", String(reflecting: signer), String(describing: [signer]), dumped]
        for text in texts {
            #expect(text.contains("d8440565"))
            for secret in [
                Hex.encode(Self.seed), Base64.encode(Self.seed), Self.seed.map(String.init).joined(separator: ", "),
            ] {
                #expect(!text.lowercased().contains(secret.prefix(16).lowercased()))
            }
            #expect(!text.contains("PrivateKey"))
        }
    }

    @Test("names that only look the same are different keys")
    func composition() throws {
        let composed = try NoteVerifier(name: "caf\u{E9}", publicKey: Self.publicKey)
        let decomposed = try NoteVerifier(name: "cafe\u{301}", publicKey: Self.publicKey)
        #expect(composed.name == decomposed.name)
        #expect(composed != decomposed)
        #expect(composed.keyID != decomposed.keyID)
    }
}
