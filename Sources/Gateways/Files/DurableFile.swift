package import Foundation
import Glibc
package import Quantities

/// Writes files so that neither a reader nor a power cut ever finds half of one.
package enum DurableFile {
    /// Writes beside the place and renames: whoever opens the file sees all of the old content or all of the new.
    /// - Parameters:
    ///   - isPrivate: readable by its owner only, from its first moment on.
    ///   - syncsFolder: the name is durable, too, when this returns; else once ``sync(_:)`` was asked for the folder.
    /// - Throws: ``Rejection`` `gateway.file.notWritten`.
    package static func write(
        _ bytes: [UInt8], to url: URL, isPrivate: Bool = false, syncsFolder: Bool = true
    ) throws(Rejection) {
        let folder = url.deletingLastPathComponent()
        // Another process may be writing the same file: each has a draft of its own.
        let draft = folder.appending(path: ".\(url.lastPathComponent).\(getpid()).new").path
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw failure(url) }
        defer { unlink(draft) }
        do {
            defer { close(descriptor) }
            guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { throw failure(url) }
        }
        guard rename(draft, url.path) == 0 else { throw failure(url) }
        if syncsFolder { try sync(folder) }
    }

    /// Makes the names in a folder durable: a file that is synced may still lose its name (fsync(2), "Description").
    /// - Throws: ``Rejection`` `gateway.file.notWritten`.
    package static func sync(_ folder: URL) throws(Rejection) {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    /// - Throws: ``Rejection`` `gateway.file.notWritten`.
    package static func makeFolder(_ url: URL, isPrivate: Bool = false) throws(Rejection) {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true,
                attributes: [.posixPermissions: isPrivate ? 0o700 : 0o755])
        } catch {
            throw Rejection(
                "gateway.file.notWritten", expected: "a folder that can be written", found: error.localizedDescription,
                ja: "フォルダを作成できません", en: "The folder cannot be created")
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func failure(_ url: URL) -> Rejection {
        Rejection(
            "gateway.file.notWritten", expected: "a place that can be written",
            found: "\(url.lastPathComponent): \(String(cString: strerror(errno)))", ja: "ファイルを書き込めません",
            en: "A file cannot be written")
    }
}
