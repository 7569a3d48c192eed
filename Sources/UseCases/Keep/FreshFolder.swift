import Foundation
import Glibc
import Quantities
import SQL
import Store

/// A data folder that comes into being whole or not at all.
struct FreshFolder {
    let url: URL
    let database: DatabaseAddress
    private let mark: IncompleteMark
    /// What it is filled from: the same again may complete what was cut short.
    private let content: String
    private let wasThere: Bool
    /// Files beside the tables and the keys.
    private let files: [KeyContent]
    /// The folder bears the mark of an earlier attempt with the same content.
    private let isRepeated: Bool

    /// - Throws: ``Rejection`` `restore.folder.notEmpty`.
    init(_ url: URL, _ database: DatabaseAddress, content: String, files: [KeyContent] = []) throws {
        self.files = files
        self.url = url
        self.database = database
        self.content = content
        mark = IncompleteMark(in: url)
        let earlier = mark.content
        isRepeated = earlier == content
        let entries = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        wasThere = entries != nil || Self.isThere(url)
        guard earlier != nil || (entries ?? (wasThere ? ["not a folder"] : [])).isEmpty else {
            throw Rejection(
                "restore.folder.notEmpty", expected: "an empty or new folder", found: url.lastPathComponent,
                ja: "フォルダが空ではありません。新しいフォルダを指定してください", en: "The folder is not empty; name a new one")
        }
    }

    /// Fills the folder; when `fill` throws, nothing of it is left.
    /// - Parameters:
    ///   - filled: is told when the tables are there for good.
    ///   - fill: fills the tables in one transaction and gives what to write into the folder's `keys`. It is told
    ///     whether an attempt at the same was cut short: tables on a server may then hold everything already.
    func make(
        filled: () -> Void = {}, _ fill: (_ tables: Database, _ isRepeated: Bool) throws -> [KeyContent]
    ) throws {
        var isCommitted = false
        do {
            try create()
            let engine = try Store.opened { try database.engine(in: url) }
            let keys = try Store.write(engine) { try fill($0, isRepeated) }
            isCommitted = true
            filled()
            try KeyFolder.write(keys, to: url.appending(path: "keys"))
            if !files.isEmpty { try KeyFolder.write(files, to: url) }
            try database.remember(in: url)
            try mark.remove()
        } catch {
            // Tables on a server that are filled stay so: with the mark, the same command completes the folder.
            if database == .embedded || !isCommitted { remove() }
            throw error
        }
    }

    private func create() throws {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Rejection(
                "folder.notCreated", expected: "a folder that can be written", found: error.localizedDescription,
                ja: "データフォルダを作成できません", en: "The data folder cannot be created")
        }
        try mark.write(content)
        removeTables()
    }

    /// Tables in the folder itself are those of an attempt that was cut short.
    private func removeTables() {
        guard database == .embedded else { return }
        for name in ["daicho.sqlite", "daicho.sqlite-wal", "daicho.sqlite-shm"] { removeFile(name) }
    }

    private func remove() {
        removeTables()
        removeFile("keys")
        removeFile("database")
        for file in files { removeFile(file.name) }
        removeFile("incomplete")
        if !wasThere { rmdir(url.path) }
    }

    private func removeFile(_ name: String) { try? FileManager.default.removeItem(at: url.appending(path: name)) }

    private static func isThere(_ url: URL) -> Bool {
        var status = stat()
        return lstat(url.path, &status) == 0
    }
}
