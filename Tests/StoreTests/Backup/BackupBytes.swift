import Quantities
import SQL
import TransparencyLog

@testable import Store

/// A backup in memory, made and read.
enum BackupBytes {
    static func of(_ store: Store, keys: [KeyContent]? = nil) throws -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try store.read { database in
            try Backup.write(
                database, verifierKey: "test.example/daicho+key", keys: keys, to: BackupWriter { bytes += $0 }
            ) { _, _ in }
        }
        return bytes
    }

    /// The bytes before the seal, in pieces as a slow disk gives them.
    static func source(_ bytes: some Collection<UInt8>, piece: Int = 1 << 16) -> BackupSource {
        var rest = Array(bytes)[...]
        return BackupSource(byteCount: UInt64(rest.count)) { buffer in
            let next = rest.prefix(min(buffer.count, piece))
            rest = rest.dropFirst(next.count)
            buffer.copyBytes(from: next)
            return next.count
        }
    }

    @discardableResult
    static func restore(_ bytes: [UInt8], into engine: any Engine, piece: Int = 1 << 16) throws -> [KeyContent] {
        let content = bytes.dropLast(BackupFormat.sealByteCount)
        return try Store.write(engine) {
            try Backup.restore(BackupReader(source(content, piece: piece)), into: $0) { _, _ in }
        }
    }

    static func frame(_ kind: BackupFormat.Frame, _ content: [UInt8]) -> [UInt8] {
        frame(kind, length: UInt32(content.count)) + content
    }

    static func frame(_ kind: BackupFormat.Frame, length: UInt32) -> [UInt8] {
        [kind.rawValue] + withUnsafeBytes(of: length.bigEndian, Array.init)
    }
}

/// Frames of a backup, to be put together otherwise.
struct BackupPieces {
    /// Title and header, with their line ends.
    var head: [UInt8]
    var frames: [[UInt8]] = []

    init(_ bytes: [UInt8]) {
        let content = Array(bytes.dropLast(BackupFormat.sealByteCount))
        let lineEnds = content.indices.filter { content[$0] == UInt8(ascii: "\n") }
        head = Array(content[...lineEnds[1]])
        var rest = content[(lineEnds[1] + 1)...]
        while !rest.isEmpty {
            let length = rest.dropFirst().prefix(4).reduce(0) { $0 << 8 | Int($1) }
            frames.append(Array(rest.prefix(5 + length)))
            rest = rest.dropFirst(5 + length)
        }
    }

    /// The frames by table: its beginning, its rows, its end; the last one is the end of the backup.
    var sections: [[[UInt8]]] {
        get {
            frames.reduce(into: []) { sections, frame in
                if [BackupFormat.Frame.table.rawValue, BackupFormat.Frame.last.rawValue].contains(frame[0]) {
                    sections.append([])
                }
                sections[sections.count - 1].append(frame)
            }
        }
        set { frames = newValue.flatMap(\.self) }
    }

    /// With an honest seal: anyone can compute one.
    var bytes: [UInt8] {
        let content = head + frames.flatMap(\.self)
        return content + Array(LogHash.sha256(content).hex.utf8) + [UInt8(ascii: "\n")]
    }
}
