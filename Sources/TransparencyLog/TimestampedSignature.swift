/// The `timestamped_signature` of c2sp.org/tlog-cosignature, for Ed25519: 8 bytes of POSIX seconds, big-endian, and 64
/// of signature.
struct TimestampedSignature {
    /// The specification's bound, 2^63 - 1.
    static let maximumTimestamp = UInt64(Int64.max)
    static let byteCount = 72

    let timestamp: UInt64
    let signature: ArraySlice<UInt8>

    /// Nil for another length or a time beyond the bound.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        timestamp = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        signature = bytes[8...]
        guard timestamp <= Self.maximumTimestamp else { return nil }
    }

    static func bytes(timestamp: UInt64, signature: some Sequence<UInt8>) -> [UInt8] {
        withUnsafeBytes(of: timestamp.bigEndian) { Array($0) } + signature
    }

    /// What is signed: two lines, then the text of the checkpoint with its final newline.
    static func message(_ text: String, at timestamp: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(timestamp)\n\(text)".utf8)
    }
}
