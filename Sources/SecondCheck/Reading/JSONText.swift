/// A text without escapes as it lies in a record's bytes: a key, a name, a kind. Valid as long as the bytes are.
struct JSONText {
    let bytes: UnsafeBufferPointer<UInt8>

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hasPrefix(_ prefix: StaticString) -> Bool {
        bytes.count >= prefix.utf8CodeUnitCount && isSame(prefix, prefix.utf8CodeUnitCount)
    }

    /// For `switch` over keys.
    static func ~= (pattern: StaticString, text: JSONText) -> Bool {
        text.bytes.count == pattern.utf8CodeUnitCount && text.isSame(pattern, text.bytes.count)
    }

    /// By bytes.
    func precedes(_ other: JSONText) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }

    private func isSame(_ other: StaticString, _ count: Int) -> Bool {
        for index in 0..<count where bytes[index] != other.utf8Start[index] { return false }
        return true
    }
}
