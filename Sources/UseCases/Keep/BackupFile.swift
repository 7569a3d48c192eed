import Foundation
import Glibc
import Quantities
import Store

/// A backup on disk, open for reading.
final class BackupFile {
    private let url: URL
    private let descriptor: Int32
    private let byteCount: UInt64
    /// The digest that the file ends with, in hexadecimal digits.
    let seal: String

    /// Opens the file and looks at its end; the rest is not read yet.
    /// - Throws: ``Rejection`` `backup.file.unreadable`, `backup.file.foreign`, `backup.file.cutShort`.
    init(_ url: URL) throws {
        self.url = url
        descriptor = Glibc.open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(url) }
        do {
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                throw Self.unreadable(url)
            }
            byteCount = UInt64(status.st_size)
            try BackupReader.requireTitle(Self.source(descriptor, upTo: min(byteCount, 64), url))
            seal = try Self.seal(descriptor, status.st_size, url)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    private static func seal(_ descriptor: Int32, _ byteCount: Int, _ url: URL) throws -> String {
        let start = byteCount - BackupFormat.sealByteCount
        var bytes = [UInt8](repeating: 0, count: BackupFormat.sealByteCount)
        let count = start < 0 ? 0 : pread(descriptor, &bytes, bytes.count, start)
        let digits = bytes.dropLast()
        let isSeal = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard count == bytes.count, isSeal, bytes.last == UInt8(ascii: "\n") else {
            throw Rejection(
                "backup.file.cutShort", expected: "a seal of SHA-256 at the end",
                found: "\(byteCount) bytes without one",
                ja: "バックアップが途中で切れています", en: "The backup is cut short")
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Reads the whole file and holds it against its seal, before anything else is done with it.
    /// - Throws: ``Rejection`` `backup.file.altered`.
    func verify(_ progress: (UInt64) -> Void) throws {
        let source = content
        try source.drain { progress($0) }
        try requireSealed(source)
    }

    /// - Throws: ``Rejection`` `backup.file.altered` unless the bytes that were read are those that were sealed.
    func requireSealed(_ source: BackupSource) throws {
        let found = source.digest.hex
        guard found == seal else {
            throw Rejection(
                "backup.file.altered", expected: "SHA-256 \(seal)", found: found, ja: "バックアップの内容が書き換えられているか壊れています",
                en: "The backup was altered or damaged")
        }
    }

    /// The bytes before the seal, from the beginning.
    var content: BackupSource {
        Self.source(descriptor, upTo: byteCount - UInt64(BackupFormat.sealByteCount), url)
    }

    private static func source(_ descriptor: Int32, upTo end: UInt64, _ url: URL) -> BackupSource {
        var position = 0
        return BackupSource(byteCount: end) { buffer in
            while true {
                let count = pread(descriptor, buffer.baseAddress, buffer.count, position)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw unreadable(url) }
                position += count
                return count
            }
        }
    }

    private static func unreadable(_ url: URL) -> Rejection {
        Rejection(
            "backup.file.unreadable", expected: "a readable file", found: url.lastPathComponent, ja: "バックアップを読めません",
            en: "The backup cannot be read")
    }
}
