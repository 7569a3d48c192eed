import Foundation
import Testing

@testable import TransparencyLog

@Suite struct Base64Tests {
    @Test("bytes of every length are written as Foundation writes them, and read back")
    func agrees() {
        for count in 0..<100 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
            let text = Base64.encode(bytes)
            #expect(text == Data(bytes).base64EncodedString())
            #expect(Base64.decode(text.utf8) == bytes)
            #expect(Hex.decode(Hex.encode(bytes).utf8) == bytes)
        }
    }

    @Test("whatever is read is written back as it stood: one text per value")
    func canonical() {
        let characters = Array("AQgw/9+=-\n ".utf8)
        var read = 0
        for a in characters {
            for b in characters {
                for c in characters {
                    for d in characters {
                        guard let bytes = Base64.decode([a, b, c, d]) else { continue }
                        #expect(Array(Base64.encode(bytes).utf8) == [a, b, c, d])
                        read += 1
                    }
                }
            }
        }
        // 7⁴ without padding; with one =, the third of A Q g w; with two, the second of A Q g w.
        #expect(read == 7 * 7 * 7 * 7 + 7 * 7 * 4 + 7 * 4)
    }

    @Test(
        "other spellings are refused",
        arguments: [
            "A", "AA", "AAA", "A===", "====", "AA=A", "AAAA=", "AAAA====", "AAA\n", "AAAA\n", "AB==", "AAB=", "AA-_",
            "AA==AAAA", "ＡAAA",
        ])
    func refused(text: String) { #expect(Base64.decode(text.utf8) == nil) }

    @Test("other hexadecimal spellings are refused", arguments: ["0", "0G", "AB", "0x", " 0", "００"])
    func refusedHex(text: String) { #expect(Hex.decode(text.utf8) == nil) }
}
