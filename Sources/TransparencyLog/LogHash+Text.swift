/// The texts of a hash: lower-case hexadecimal (64 characters) in our files, Base 64 (44) in checkpoints.
extension LogHash: CustomStringConvertible {
    package var hex: String { withBytes { Hex.encode($0) } }

    package var base64: String { withBytes { Base64.encode($0) } }

    package var description: String { hex }

    /// - Throws: ``LogError/hashText(_:)`` unless `hex` is 64 lower-case hexadecimal digits.
    package init(hex: String) throws(LogError) {
        guard let bytes = Hex.decode(hex.utf8), bytes.count == Self.byteCount else {
            throw .hashText(LogError.excerpt(hex))
        }
        try self.init(bytes)
    }

    /// - Throws: ``LogError/hashText(_:)`` unless `base64` is the one canonical text of 32 bytes.
    package init(base64: String) throws(LogError) {
        guard let bytes = Base64.decode(base64.utf8), bytes.count == Self.byteCount else {
            throw .hashText(LogError.excerpt(base64))
        }
        try self.init(bytes)
    }
}

extension LogHash: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(hex: decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
