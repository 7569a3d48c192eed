import CryptoExtras
import Crypto
import Foundation
import Quantities
import Testing

@testable import Identity

@Suite struct PasswordTests {
    private static let salt = [UInt8](0..<16)

    private static func hash(_ text: String) -> PasswordHash {
        PasswordHash(of: Password(attempt: text), salt: salt, cost: .lightForTests)
    }

    @Test(
        "a password that may not be set is refused by the rule it breaks",
        arguments: [
            ("", "identity.password.tooShort"), ("elevenchars", "identity.password.tooShort"),
            // Eleven characters in 33 bytes.
            ("あいうえおかきくけこさ", "identity.password.tooShort"),
            (String(repeating: "a", count: 12), "identity.password.guessable"),
            ("abcabcabcabcabc", "identity.password.guessable"),
            ("Someone@Example.jp", "identity.password.guessable"),
            (String(repeating: "abcd", count: 257), "identity.password.tooLong"),
            (String(repeating: "abcd", count: 1 << 20), "identity.password.tooLong"),
        ])
    func refused(_ text: String, _ code: String) throws {
        let login = try LoginName("someone@example.jp")
        let error = #expect(throws: Rejection.self) { try Password(text, for: login) }
        #expect(error?.code == code)
        #expect(text.count < 10 || error?.description.contains(text) == false)
    }

    @Test(
        "long ones may be set, in any script",
        arguments: [
            "twelve chars", "correct horse battery staple", "あいうえおかきくけこさし", String(repeating: "abcd", count: 256),
        ])
    func accepted(_ text: String) throws { _ = try Password(text, for: nil) }

    @Test("however the same characters are composed, it is the same password")
    func normalised() {
        let hash = Self.hash("caf\u{E9} と パスワード")
        #expect(hash.verifies(Password(attempt: "cafe\u{301} と ハ\u{309A}スワート\u{3099}")))
        #expect(!hash.verifies(Password(attempt: "cafe と パスワード")))
    }

    @Test("only the password itself verifies; an attempt of a megabyte is cut, and wrong")
    func verifies() {
        let longest = String(repeating: "abcd", count: 256)
        let hash = Self.hash(longest)
        #expect(hash.verifies(Password(attempt: longest)))
        for wrong in ["", "abcd", longest + "a", longest + "\0", String(repeating: "abcd", count: 1 << 18)] {
            #expect(!hash.verifies(Password(attempt: wrong)))
        }
    }

    @Test("a hash is written with its cost and read again")
    func text() throws {
        let hash = Self.hash("correct horse battery")
        #expect(hash.text.hasPrefix("$scrypt$ln=4,r=1,p=1$AAECAwQFBgcICQoLDA0ODw$"))
        let read = try PasswordHash(text: hash.text)
        #expect(read == hash && read.verifies(Password(attempt: "correct horse battery")))
        #expect(read.isWeaker(than: .standard) && !read.isWeaker(than: .lightForTests))
    }

    @Test("the standard cost is 32 MiB, three times")
    func standard() {
        let hash = PasswordHash(of: Password(attempt: "x"), salt: Self.salt)
        #expect(hash.text.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
    }

    @Test("a derivation is that of RFC 7914, section 12")
    func publishedVector() throws {
        let key = try KDF.Scrypt.deriveKey(
            from: Array("password".utf8), salt: Array("NaCl".utf8), outputByteCount: 64, rounds: 1024, blockSize: 8,
            parallelism: 16)
        let hex = key.withUnsafeBytes { $0.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
        #expect(
            hex == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830da"
                + "c727afb94a83ee6d8360cbdfa2cc0640")
    }

    @Test(
        "a stored hash that is none, or asks for all memory, is refused",
        arguments: [
            "", "$", "$$$$", "x", "$scrypt$ln=4,r=1,p=1$AAECAwQFBgcICQoLDA0ODw$", "$scrypt$ln=63,r=8,p=1$S$H",
            "$scrypt$ln=19,r=8,p=1$S$H", "$scrypt$ln=18,r=16,p=1$S$H", "$scrypt$ln=4,r=1,p=0$S$H",
            "$scrypt$ln=4,r=1,p=99$S$H", "$scrypt$ln=-4,r=1,p=1$S$H", "$scrypt$ln=04,r=1,p=1$S$H",
            "$scrypt$r=1,ln=4,p=1$S$H", "$argon2id$ln=4,r=1,p=1$S$H", "$scrypt$ln=4,r=1,p=1$S$H$",
            "$scrypt$ln=99999999999999999999,r=1,p=1$S$H",
        ])
    func unreadable(_ text: String) throws {
        let salt = Base64URL.text(Self.salt)
        let hash = Base64URL.text([UInt8](repeating: 1, count: 32))
        let full = text.replacing("$S", with: "$" + salt).replacing("$H", with: "$" + hash)
        #expect(throws: Rejection.passwordHashUnreadable) { try PasswordHash(text: full) }
    }

    @Test("none of them shows itself")
    func silent() throws {
        let password = try Password("correct horse battery", for: nil)
        let secret = Secret([UInt8](repeating: 7, count: 32))
        let values: [Any] = [
            password, Self.hash("correct horse battery"), secret, SecondFactorKey([UInt8](repeating: 7, count: 20)),
            RecoveryCode([UInt8](repeating: 7, count: 10)),
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            let shown = "\(value) \(String(reflecting: value)) \(dumped)"
            #expect(!shown.contains("7") && !shown.contains("correct") && !shown.contains("scrypt"), "\(shown)")
        }
    }

    @Test(
        "a login name has one spelling",
        arguments: [
            ("Someone@Example.JP", "someone@example.jp"), ("  ", nil), ("ハ\u{309A}", "パ"), ("A\u{200B}b", nil),
            ("", nil), ("a b", nil), ("a\tb", nil), ("a\u{0}", nil), ("É", "é"), ("a\u{202E}b", nil),
        ] as [(String, String?)])
    func login(_ typed: String, _ name: String?) { #expect((try? LoginName(typed))?.text == name) }

    @Test("a login name of more than 254 bytes is refused, however long")
    func longLogin() {
        #expect((try? LoginName(String(repeating: "a", count: 254))) != nil)
        for count in [255, 1 << 20] {
            #expect((try? LoginName(String(repeating: "a", count: count))) == nil)
        }
    }
}
