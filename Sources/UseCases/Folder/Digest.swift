import Crypto

/// SHA-256 as lower-case hexadecimal text: the name of a file's or a rule's content.
package enum Digest {
    package static func hex(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }
    package static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

    static func hex(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
