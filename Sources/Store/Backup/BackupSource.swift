import Quantities
package import TransparencyLog

/// The bytes of a backup before its seal, taken from front to back while they are hashed.
///
/// A length that the file claims is held against what is left of it before anything is set aside for it.
package final class BackupSource {
    private static let pieceSize = 1 << 18

    private let read: (UnsafeMutableRawBufferPointer) throws -> Int
    private var hasher = LogHasher()
    private var piece: [UInt8] = []
    private var position = 0
    /// Bytes that have not been fetched yet.
    private var ahead: UInt64

    /// - Parameters:
    ///   - byteCount: of the file without its seal.
    ///   - read: fills a buffer with the next bytes, or a beginning of it, and says how many there were.
    package init(byteCount: UInt64, read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
        self.read = read
        ahead = byteCount
    }

    /// Bytes that have not been taken yet.
    var left: UInt64 { ahead + UInt64(piece.count - position) }

    /// SHA-256 of all that was fetched: of the whole, once nothing is left.
    package var digest: LogHash { hasher.finalize() }

    func byte() throws -> UInt8 {
        if position == piece.count { try fetch() }
        defer { position += 1 }
        return piece[position]
    }

    func bytes(_ count: Int) throws -> [UInt8] {
        guard UInt64(count) <= left else { throw Self.tooShort }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if position == piece.count { try fetch() }
            let end = min(piece.count, position + count - bytes.count)
            bytes += piece[position..<end]
            position = end
        }
        return bytes
    }

    /// A line without its end.
    func line(limit: Int) throws -> [UInt8] {
        var line: [UInt8] = []
        while line.count <= limit {
            let next = try byte()
            if next == UInt8(ascii: "\n") { return line }
            line.append(next)
        }
        throw BackupFormat.malformed("a line of at most \(limit) bytes", "a longer one")
    }

    func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws -> Number {
        var value: Number = 0
        for _ in 0..<MemoryLayout<Number>.size { value = value << 8 | Number(truncatingIfNeeded: try byte()) }
        return value
    }

    /// Takes all that is left.
    package func drain(_ progress: (UInt64) -> Void) throws {
        while left > 0 {
            position = piece.count
            if ahead > 0 { try fetch() }
            progress(ahead)
        }
    }

    private func fetch() throws {
        let wanted = Int(min(UInt64(Self.pieceSize), ahead))
        guard wanted > 0 else { throw Self.tooShort }
        let next = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            count = try read(UnsafeMutableRawBufferPointer(buffer))
        }
        guard !next.isEmpty else { throw Self.tooShort }
        hasher.update(next)
        ahead -= UInt64(next.count)
        piece = next
        position = 0
    }

    private static var tooShort: Rejection { BackupFormat.malformed("more bytes", "the end of the file") }
}

extension BackupSource {
    /// The kind and length of what stands next.
    func frame(_ place: @autoclosure () -> String) throws -> (kind: BackupFormat.Frame, length: Int) {
        guard left >= 5, let kind = BackupFormat.Frame(rawValue: try byte()) else {
            throw BackupFormat.malformed("a frame", place())
        }
        let length: UInt32 = try number()
        guard length <= BackupFormat.mostRowBytes, UInt64(length) <= left else {
            throw BackupFormat.malformed("at most \(left) bytes", "\(place()): \(length) bytes")
        }
        return (kind, Int(length))
    }
}
