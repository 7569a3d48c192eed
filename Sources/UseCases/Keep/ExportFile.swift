import Foundation
import Glibc
import Quantities
import Store
import TransparencyLog

/// An export on disk, open for reading.
final class ExportFile {
    private let url: URL
    private let descriptor: Int32

    /// - Throws: ``Rejection`` `export.file.unreadable`.
    init(_ url: URL) throws {
        self.url = url
        descriptor = Glibc.open(url.path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            if descriptor >= 0 { close(descriptor) }
            throw Self.unreadable(url)
        }
    }

    deinit { close(descriptor) }

    /// Reads the file from its beginning to its end.
    /// - Parameter record: is given the index and the bytes of every record.
    /// - Returns: the first line, and the checkpoint in it, whose signature has been checked: it signs these records.
    /// - Throws: ``Rejection`` `export.file.foreign`, `export.version.unknown`, `export.checkpoint.invalid`,
    ///   `export.file.cutShort`, `export.file.altered`, `export.line.tooLong`; what `record` throws.
    @discardableResult
    func read(record: (UInt64, [UInt8]) throws -> Void) throws -> (header: ExportHeader, checkpoint: Checkpoint) {
        var lines = Lines(descriptor, url)
        let header = try ExportHeader.read((try? lines.next(limit: ExportHeader.mostBytes)) ?? [])
        let checkpoint = try header.opened()
        var tree = Frontier()
        while tree.size < checkpoint.size, let line = try lines.next(limit: ExportHeader.mostRecordBytes) {
            try record(tree.size, line)
            tree.append(.leaf(line))
        }
        guard tree.size == checkpoint.size else { throw Self.cutShort(checkpoint.size, tree.size) }
        guard tree.root == checkpoint.root, try lines.isAtEnd() else {
            throw Rejection(
                "export.file.altered", expected: "\(checkpoint.size) records of root \(checkpoint.root.hex)",
                found: "root \(tree.root.hex)", ja: "エクスポートの内容が署名済みのルートと一致しません",
                en: "The export was altered: its records do not give the root that was signed")
        }
        return (header, checkpoint)
    }

    private static func cutShort(_ size: UInt64, _ found: UInt64) -> Rejection {
        Rejection(
            "export.file.cutShort", expected: "\(size) records", found: "\(found)", ja: "エクスポートが途中で切れています",
            en: "The export is cut short")
    }

    fileprivate static func unreadable(_ url: URL) -> Rejection {
        Rejection(
            "export.file.unreadable", expected: "a readable file", found: url.lastPathComponent,
            ja: "エクスポートを読めません", en: "The export cannot be read")
    }
}

/// The lines of a file from its beginning, each with its end taken off.
private struct Lines {
    private let descriptor: Int32
    private let url: URL
    private var position = 0
    private var piece: ArraySlice<UInt8> = []

    init(_ descriptor: Int32, _ url: URL) {
        self.descriptor = descriptor
        self.url = url
    }

    /// Nil at the end of the file. A last line without its end is cut short, so it is none.
    /// - Throws: ``Rejection`` `export.line.tooLong`.
    mutating func next(limit: Int) throws -> [UInt8]? {
        var line: [UInt8] = []
        while try !isAtEnd() {
            let end = piece.firstIndex(of: UInt8(ascii: "\n"))
            line += piece[..<(end ?? piece.endIndex)]
            piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
            guard line.count <= limit else {
                throw Rejection(
                    "export.line.tooLong", expected: "a line of at most \(limit) bytes", found: "a longer one",
                    ja: "行が長すぎます", en: "A line is too long")
            }
            if end != nil { return line }
        }
        return nil
    }

    mutating func isAtEnd() throws -> Bool {
        guard piece.isEmpty else { return false }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = pread(descriptor, &bytes, bytes.count, position)
        guard count >= 0 else { throw ExportFile.unreadable(url) }
        position += count
        piece = bytes[..<count]
        return piece.isEmpty
    }
}
