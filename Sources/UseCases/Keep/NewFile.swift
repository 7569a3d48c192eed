package import Foundation
import Glibc
import Quantities

/// A long file that comes into being whole or not at all: written beside its place, synced, and renamed.
///
/// What a killed program leaves is `<name>.partial`; the next one that writes there begins it anew.
package final class NewFile {
    private let url: URL
    private let partial: String
    private let descriptor: Int32
    private var isFinished = false

    /// - Parameter isPublic: others on this machine may read it.
    /// - Throws: ``Rejection`` `file.exists`, `file.busy` when another program is writing it, `file.notWritten`.
    package init(_ url: URL, isPublic: Bool = false) throws {
        self.url = url
        partial = url.path + ".partial"
        try Self.requireNone(at: url)
        descriptor = Glibc.open(partial, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, isPublic ? 0o644 : 0o600)
        guard descriptor >= 0 else { throw Self.notWritten(url) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            isFinished = true
            throw Rejection(
                "file.busy", expected: "a file that nobody is writing", found: url.lastPathComponent,
                ja: "別の処理がこのファイルを書き込み中です", en: "Another process is writing this file")
        }
        // What a killed program left may be readable for others.
        guard fchmod(descriptor, isPublic ? 0o644 : 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
            throw Self.notWritten(url)
        }
    }

    deinit {
        guard !isFinished else { return }
        unlink(partial)
        close(descriptor)
    }

    package func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.notWritten(url) }
            written += count
        }
    }

    /// Puts the file in its place, to stay there through a power cut.
    package func finish() throws {
        guard fsync(descriptor) == 0 else { throw Self.notWritten(url) }
        try Self.requireNone(at: url)
        guard rename(partial, url.path) == 0 else { throw Self.notWritten(url) }
        isFinished = true
        close(descriptor)
        guard Self.sync(url.deletingLastPathComponent()) else { throw Self.notWritten(url) }
    }

    /// Makes the entries of a folder durable.
    static func sync(_ url: URL) -> Bool {
        let descriptor = Glibc.open(url.path.isEmpty ? "." : url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    private static func requireNone(at url: URL) throws(Rejection) {
        var status = stat()
        guard lstat(url.path, &status) == 0 else { return }
        throw Rejection(
            "file.exists", expected: "a name that is free", found: url.lastPathComponent,
            ja: "同じ名前のファイルがすでにあります。別の名前を指定してください", en: "There is a file of this name already; choose another")
    }

    static func notWritten(_ url: URL) -> Rejection {
        let cause = errno
        let found = "\(url.lastPathComponent): \(String(cString: strerror(cause)))"
        guard cause == ENOSPC || cause == EDQUOT else {
            return Rejection(
                "file.notWritten", expected: "a place that can be written", found: found, ja: "ファイルを書き込めません",
                en: "The file cannot be written")
        }
        return Rejection(
            "file.diskFull", expected: "free space", found: found, ja: "ディスクに空きがなく、ファイルを書き込めません",
            en: "The disk is full; the file cannot be written")
    }
}
