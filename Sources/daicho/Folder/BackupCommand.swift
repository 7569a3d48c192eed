import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Writes everything the folder's tables hold into one file.
struct BackupCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write everything into one file, while others go on working (バックアップ).",
        discussion: """
            Records, members, readings, documents: one consistent state, in a format that is the same for SQLite and \
            PostgreSQL. The file holds personal data: keep it as you keep the folder. The signing key is not in it unless \
            --with-keys is given; keep that key apart, offline.

            Example:
              daicho backup /mnt/backup/2026-11-28.daicho --folder daicho-data
            """)

    @Argument(help: "The file to write; it must not exist yet.", completion: .file())
    var file: String

    @Flag(help: "Put the signing keys in too. Whoever has the file can then sign in your name.")
    var withKeys = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let answer = try BackUpFolder(to: URL(filePath: file), withKeys: withKeys).run(on: folder.openToRead()) {
            Output.progress("backup: \($0) \(Figures.grouped($1)) …")
        }
        Output.endProgress()
        guard !json else { return try Output.json(answer) }
        let (bytes, records) = (Figures.grouped(answer.bytes), Figures.grouped(answer.records))
        Output.line(
            ja: "\(answer.file): \(bytes) バイト、記録 \(records) 件、SHA-256 \(answer.sha256)",
            en: "\(answer.file): \(bytes) bytes, \(records) records, SHA-256 \(answer.sha256)")
        if answer.keys.isEmpty {
            Output.line(
                ja: "署名鍵は含まれていません。keys/ の控えを別に保管してください",
                en: "The signing keys are not in it: keep a copy of keys/ elsewhere.")
        } else {
            Output.note(
                Output.text(
                    ja: "警告: このファイルには署名鍵（\(answer.keys.joined(separator: ", "))）が入っています。誰にも渡さないでください",
                    en: "WARNING: this file holds the signing keys (\(answer.keys.joined(separator: ", "))). "
                        + "Give it to nobody."))
        }
        Output.next(["daicho restore \(answer.file) --folder NEW"])
    }
}
