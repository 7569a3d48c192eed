import Foundation
import Testing

@testable import TransparencyLog

@Suite struct LogHashTests {
    static let sample = LogHash.leaf([])
    static let hex = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    static let base64 = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0="

    @Test("a hash reads back from its texts and bytes")
    func texts() throws {
        #expect(Self.sample.hex == Self.hex)
        #expect(Self.sample.base64 == Self.base64)
        #expect("\(Self.sample)" == Self.hex)
        #expect(try LogHash(hex: Self.hex) == Self.sample)
        #expect(try LogHash(base64: Self.base64) == Self.sample)
        #expect(try LogHash(Self.sample.bytes) == Self.sample)
        #expect(MemoryLayout<LogHash>.size == 32)
    }

    @Test("JSON holds the hexadecimal text")
    func json() throws {
        let json = try JSONEncoder().encode([Self.sample])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(Self.hex)\"]")
        #expect(try JSONDecoder().decode([LogHash].self, from: json) == [Self.sample])
        #expect(throws: LogError.self) {
            try JSONDecoder().decode([LogHash].self, from: Data("[\"\(Self.hex.uppercased())\"]".utf8))
        }
    }

    @Test(
        "another spelling of a hash is refused",
        arguments: ["", hex.uppercased(), String(hex.dropLast()), hex + "0", " " + hex, "0x" + hex.dropLast(2), base64])
    func badHex(text: String) {
        #expect(throws: LogError.hashText(LogError.excerpt(text))) { try LogHash(hex: text) }
    }

    @Test(
        "another Base 64 spelling of a hash is refused",
        arguments: [
            "", String(base64.dropLast()), base64 + "=", base64 + "\n", base64.replacing("B0=", with: "B1="),
            base64.replacing("+", with: "-"), hex, "bjQL",
        ])
    func badBase64(text: String) {
        #expect(throws: LogError.hashText(LogError.excerpt(text))) { try LogHash(base64: text) }
    }

    @Test("a hash has 32 bytes", arguments: [0, 1, 31, 33, 64])
    func length(count: Int) {
        #expect(throws: LogError.hashBytes(count: count)) { try LogHash([UInt8](repeating: 0, count: count)) }
    }

    @Test("pieces hash as the whole, for any cut and any kind of collection")
    func pieces() {
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for cut in stride(from: 0, through: 300, by: 13) {
            var hasher = LogHasher.leaf()
            hasher.update(bytes[..<cut])
            bytes[cut...].withUnsafeBytes { hasher.update($0) }
            #expect(hasher.finalize() == .leaf(bytes))
            #expect(hasher.finalize() == .sha256([0x00] + bytes))
        }
        #expect(LogHash.leaf(bytes.lazy.map { $0 }) == .leaf(bytes))
        #expect(LogHash.leaf(Data(bytes)) == .leaf(bytes))
        #expect(LogHash.sha256("abc".utf8).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("a node hashes its prefix and both children")
    func node() {
        let other = LogHash.leaf([1])
        #expect(LogHash.node(Self.sample, other) == .sha256([0x01] + Self.sample.bytes + other.bytes))
        #expect(LogHash.node(Self.sample, other) != .node(other, Self.sample))
    }
}
