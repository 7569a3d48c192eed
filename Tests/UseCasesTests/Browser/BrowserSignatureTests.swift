import Foundation
import TestBrowser
import Testing
import TransparencyLog

/// The page's own arithmetic, for browsers without WebCrypto, against the program's library.
@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserSignatureTests {
    private struct Job: Encodable {
        let assets = BrowserVerification.assets.path
        var hashes: [String] = []
        var signatures: [Signature] = []
    }

    private struct Signature: Encodable {
        let key: String
        let message: String
        let signature: String
    }

    private struct Answer: Decodable {
        let hashes: [String]
        /// By hand, and by WebCrypto.
        let signatures: [[Bool]]
    }

    private func hex(_ bytes: some Collection<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test("SHA-256 of every length around its blocks is that of the program")
    func hashes() throws {
        let messages = (0...260).map { length in (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length) } }
        let job = Job(hashes: messages.map { hex($0) })
        let answer = try Browser.run(Answer.self, "check-arithmetic.mjs", job)
        #expect(answer.hashes == messages.map { LogHash.sha256($0).hex })
    }

    @Test("a signature is valid by hand where it is by WebCrypto and by the program, and with any change by none")
    func signatures() throws {
        var signatures: [Signature] = []
        var expected: [Bool] = []
        for number in UInt8(0)..<12 {
            let signer = try NoteSigner(name: "log.example", seed: [UInt8](repeating: number, count: 32))
            let key = signer.verifier.publicKey
            let text = String(repeating: "text \(number)\n", count: Int(number) * 5 + 1)
            let signature = signer.signature(for: text).bytes
            let message = Array(text.utf8)
            // True; another message; a byte of R, of s, of the key turned; s with the group's order added; cut; of another key.
            let other = try NoteSigner(name: "log.example", seed: [UInt8](repeating: 99, count: 32))
            let cases: [([UInt8], [UInt8], [UInt8])] = [
                (key, message, signature), (key, message + [0x0A], signature),
                (key, message, turned(signature, Int(number))), (key, message, turned(signature, 32 + Int(number))),
                (turned(key, Int(number)), message, signature), (key, message, adding(order, signature)),
                (key, message, signature.dropLast()), (other.verifier.publicKey, message, signature),
            ]
            signatures += cases.map { Signature(key: hex($0.0), message: hex($0.1), signature: hex($0.2)) }
            expected += cases.indices.map { $0 == 0 }
        }
        let answer = try Browser.run(
            Answer.self, "check-arithmetic.mjs", Job(signatures: signatures))
        #expect(answer.signatures.map { $0[0] } == expected, "by hand")
        #expect(answer.signatures.map { $0[1] } == expected, "by WebCrypto")
    }

    private func turned(_ bytes: [UInt8], _ place: Int) -> [UInt8] {
        var bytes = bytes
        bytes[place] ^= 1
        return bytes
    }

    /// 2^252 + 27742317777372353535851937790883648493 (RFC 8032 §5.1), the lowest byte first.
    private let order: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14, 0, 0, 0, 0, 0,
        0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]

    /// The signature with a number added to its second half: the same point, if nobody asked how large it is.
    private func adding(_ number: [UInt8], _ signature: [UInt8]) -> [UInt8] {
        var bytes = signature
        var carry = 0
        for place in 0..<32 {
            let sum = Int(bytes[32 + place]) + Int(number[place]) + carry
            bytes[32 + place] = UInt8(sum & 255)
            carry = sum >> 8
        }
        return bytes
    }
}
