import Foundation
import Quantities
import Store

/// The file `incomplete` in a folder that is being filled: as long as it is there, the folder is not opened.
///
/// It is written first and taken away last, so a program killed in between leaves a folder that says so.
struct IncompleteMark {
    private let url: URL

    init(in folder: URL) { url = folder.appending(path: "incomplete") }

    /// What the folder was being filled from; nil when there is no mark.
    var content: String? { try? String(contentsOf: url, encoding: .utf8) }

    func write(_ content: String) throws {
        try KeyFolder.write(
            [KeyContent(name: url.lastPathComponent, content: Array(content.utf8))], to: url.deletingLastPathComponent()
        )
    }

    func remove() throws {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            throw Rejection(
                "folder.notCreated", expected: "a folder that can be written", found: error.localizedDescription,
                ja: "データフォルダを作成できません", en: "The data folder cannot be created")
        }
        guard NewFile.sync(url.deletingLastPathComponent()) else { throw NewFile.notWritten(url) }
    }

    /// - Throws: ``Rejection`` `folder.incomplete`.
    func requireNone() throws(Rejection) {
        guard content != nil else { return }
        throw Rejection(
            "folder.incomplete", expected: "a complete data folder", found: "one whose restoration was cut short",
            ja: "このデータフォルダの復元は途中で止まっています。同じ復元コマンドをもう一度実行してください",
            en: "The restoration of this data folder was cut short; give the same command again")
    }
}
