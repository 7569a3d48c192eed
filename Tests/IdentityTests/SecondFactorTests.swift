import Foundation
import Quantities
import Testing

@testable import Identity

@Suite struct SecondFactorTests {
    private static let key = SecondFactorKey(Array("12345678901234567890".utf8))

    @Test(
        "codes are those of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func publishedVectors(_ seconds: Int64, _ code: String) {
        let step = SecondFactorKey.step(at: Instant(seconds: seconds))
        #expect(Self.key.code(at: step, digits: 8) == code)
    }

    @Test(
        "codes are those of RFC 4226, appendix D",
        arguments: zip(
            Int64(0)...9,
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
    func counterVectors(_ step: Int64, _ code: String) { #expect(Self.key.code(at: step) == code) }

    @Test("a code is good from one step before to one step after, and no further")
    func window() {
        let now = Instant(seconds: 1_800_000_015)
        let step = SecondFactorKey.step(at: now)
        for offset in Int64(-3)...3 {
            let found = Self.key.step(of: Self.key.code(at: step + offset), at: now, after: nil)
            #expect(found == (abs(offset) <= 1 ? step + offset : nil), "\(offset)")
        }
    }

    @Test("a code that was used, or an older one, is good no more")
    func replay() {
        let now = Instant(seconds: 1_800_000_015)
        let step = SecondFactorKey.step(at: now)
        let code = Self.key.code(at: step)
        #expect(Self.key.step(of: code, at: now, after: step - 1) == step)
        #expect(Self.key.step(of: code, at: now, after: step) == nil)
        #expect(Self.key.step(of: Self.key.code(at: step - 1), at: now, after: step) == nil)
        #expect(Self.key.step(of: Self.key.code(at: step + 1), at: now, after: step) == step + 1)
    }

    @Test(
        "what is no code is none",
        arguments: ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345", " 12345", "123456\n"])
    func malformed(_ code: String) {
        #expect(Self.key.step(of: code, at: Instant(seconds: 1_800_000_000), after: nil) == nil)
    }

    @Test("before 1970 the steps still go down")
    func negative() {
        #expect(SecondFactorKey.step(at: Instant(seconds: -1)) == -1)
        #expect(SecondFactorKey.step(at: Instant(seconds: -30)) == -1)
        #expect(SecondFactorKey.step(at: Instant(seconds: -31)) == -2)
        #expect(SecondFactorKey.step(at: Instant(seconds: 29)) == 0)
    }

    @Test("an app is given the key by a URL in which every name is escaped")
    func url() throws {
        #expect(
            try Self.key.url(issuer: "台帳 A", login: LoginName("a&b=c@example.jp"))
                == "otpauth://totp/%E5%8F%B0%E5%B8%B3%20A:a%26b%3Dc%40example.jp"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%8F%B0%E5%B8%B3%20A")
    }

    @Test("a recovery code is read however it is typed, and is another for any other letter")
    func recovery() throws {
        let code = RecoveryCode([0, 1, 2, 3, 250, 251, 252, 253, 254, 255])
        #expect(code.text.count == 19)
        let plain = code.text.replacing("-", with: "")
        for typed in [code.text, plain, plain.uppercased(), " " + code.text.replacing("-", with: " ")] {
            #expect(RecoveryCode(typed: typed)?.digest == code.digest, "\(typed)")
        }
        let other = (plain.first == "a" ? "b" : "a") + plain.dropFirst()
        #expect(try #require(RecoveryCode(typed: other)).digest != code.digest)
        for bad in [
            "", "a", plain + "a", String(plain.dropLast()), String(repeating: "1", count: 16), "あ", plain + "\0",
        ] {
            #expect(RecoveryCode(typed: bad) == nil, "\(bad)")
        }
        #expect(RecoveryCode(typed: String(repeating: "a", count: 1 << 20)) == nil)
    }
}
