import Foundation
import Glibc
import Quantities
import Store

/// The files of a folder's `keys`, as a backup takes them along.
enum KeyFolder {
    static func read(_ url: URL) throws -> [KeyContent] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        return try (names ?? []).sorted().filter { KeyContent.isName($0.utf8) && !$0.hasSuffix(".new") }.map { name in
            guard let content = FileManager.default.contents(atPath: url.appending(path: name).path) else {
                throw Rejection(
                    "folder.key.unreadable", expected: "keys/\(name)", found: "no readable file",
                    ja: "鍵ファイル keys/\(name) を読めません", en: "The key file keys/\(name) cannot be read")
            }
            return KeyContent(name: name, content: [UInt8](content))
        }
    }

    /// Writes the files for their owner only, to stay through a power cut.
    static func write(_ keys: [KeyContent], to url: URL) throws {
        try? FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for key in keys {
            let place = url.appending(path: key.name)
            let descriptor = Glibc.open(
                place.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                key.name.hasSuffix(".vkey") ? 0o644 : 0o600)
            guard descriptor >= 0 else { throw NewFile.notWritten(place) }
            defer { close(descriptor) }
            guard Glibc.write(descriptor, key.content, key.content.count) == key.content.count, fsync(descriptor) == 0
            else { throw NewFile.notWritten(place) }
        }
        guard NewFile.sync(url) else { throw NewFile.notWritten(url) }
    }
}
