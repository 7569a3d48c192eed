/// Rows in the form that `COPY … (FORMAT binary)` reads, handed over whenever there are enough of them.
///
/// Each block is a whole COPY of its own: between two of them the connection is free for other statements.
/// Source: PostgreSQL 15 manual, COPY, "Binary Format".
final class CopyBlock {
    private static let enough = 1 << 20
    /// The signature, no flags, no extension.
    private static let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)

    private let types: [UInt32]
    private let send: ([UInt8]) throws -> Void
    private var bytes: [UInt8] = []

    init(_ types: [UInt32], send: @escaping ([UInt8]) throws -> Void) {
        self.types = types
        self.send = send
    }

    func append(_ row: [SQLValue]) throws {
        if bytes.isEmpty {
            bytes.reserveCapacity(Self.enough + Self.enough / 8)
            bytes += Self.header
        }
        BinaryValue.append(Int16(types.count), to: &bytes)
        for (value, type) in zip(row, types) { try BinaryValue.append(value, withLengthAs: type, to: &bytes) }
        if bytes.count >= Self.enough { try flush() }
    }

    func flush() throws {
        if bytes.isEmpty { return }
        BinaryValue.append(Int16(-1), to: &bytes)
        try send(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
