import Glibc

/// One line that the load generator printed: how one command was answered.
struct LoadLine: Sendable {
    enum Kind: String {
        /// Acknowledged: from now on it may not get lost.
        case done
        case refused
        /// An error that is no rejection.
        case failed
    }

    let kind: Kind
    let id: String
    /// Records that the command made; none when its id was known already.
    let records: [UInt64]
    /// The answer as JSON, the code of the refusal, or the error.
    let text: String

    /// - Parameter bytes: one line without its end. Cut by hand, for a debug build reads tens of thousands of them.
    init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
        let fields = Self.cut(bytes, at: 0x09).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count >= 3, let kind = Kind(rawValue: fields[0]) else { return nil }
        self.kind = kind
        id = fields[1]
        records = kind == .done ? fields[2].split(separator: ",").compactMap { UInt64($0) } : []
        text = fields[fields.count - 1]
    }

    /// The pieces between a byte, empty ones too.
    static func cut(_ bytes: Slice<UnsafeRawBufferPointer>, at byte: Int32) -> [Slice<UnsafeRawBufferPointer>] {
        guard let base = bytes.base.baseAddress else { return [] }
        var pieces: [Slice<UnsafeRawBufferPointer>] = []
        var start = bytes.startIndex
        while let found = memchr(base + start, byte, bytes.endIndex - start) {
            let end = UnsafeRawPointer(found) - base
            pieces.append(bytes.base[start..<end])
            start = end + 1
        }
        return pieces + [bytes.base[start..<bytes.endIndex]]
    }
}
