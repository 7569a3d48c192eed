/// How the text of a delivered file is written. The name is the one used in mapping files.
package enum TextEncoding: String, Sendable, CaseIterable, Codable {
    /// UTF-8, with or without a byte-order mark.
    case utf8 = "utf-8"
    /// Shift_JIS as Windows writes it (CP932, Windows-31J): what Japanese Excel saves as CSV.
    case cp932

    /// Whether this machine can decode it: CP932 needs the C library's conversion tables.
    package var isAvailable: Bool { self == .utf8 || CP932.table != nil }

    /// Whether the bytes are text in this encoding.
    func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .utf8: UTF8Text.isValid(bytes)
        case .cp932: CP932.isValid(bytes)
        }
    }

    /// The text in UTF-8. Bytes that are not text become U+FFFD, so that a message can still show them.
    package func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: Array(String(decoding: bytes, as: UTF8.self).utf8)
        case .cp932: CP932.utf8(bytes)
        }
    }
}
