import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Makes a data folder again from a backup.
struct RestoreCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a data folder again from a backup (復元).",
        discussion: """
            Into a new or empty folder, and an empty database when --database names one: all of it or nothing. A file that \
            was cut short or altered is refused. Afterwards everything is recomputed, as daicho fsck does. When it was cut \
            short, give the same command again.

            Example:
              daicho restore 2026-11-28.daicho --folder restored --keys /mnt/safe/keys
              daicho restore 2026-11-28.daicho --folder restored \\
                --database postgres://daicho@db1/daicho
            """)

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Option(help: "A folder with the key files, when they are not in the backup.", completion: .directory)
    var keys: String?

    @Flag(help: "Do not recompute everything afterwards.")
    var noCheck = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let database = folder.database ?? .embedded
        let answer = try RestoreFolder(
            from: URL(filePath: file), database: database, keys: keys.map { URL(filePath: $0) }
        ).run(at: folder.url) { step in
            switch step {
            case .reading(let left): Output.progress("restore: \(Figures.grouped(left)) …")
            case .rows(let table, let rows): Output.progress("restore: \(table) \(Figures.grouped(rows)) …")
            case .filled: break
            }
        }
        let check = try noCheck ? nil : FolderCheckReport.run(CheckFolder(), on: folder.openToRead())
        Output.endProgress()
        if json {
            try Output.json(Restored(answer: answer, check: check))
        } else {
            describe(answer)
            if let check { FolderCheckReport.describe(check) }
            Output.next(noCheck ? ["daicho fsck --folder \(answer.folder)"] : [])
        }
        guard check?.isClean ?? true else { throw ExitCode.failure }
    }

    private func describe(_ answer: RestoreAnswer) {
        let records = Figures.grouped(answer.records)
        Output.line(
            ja: "データフォルダ: \(answer.folder)（記録 \(records) 件、ルート \(answer.root)）",
            en: "Data folder: \(answer.folder) (\(records) records, root \(answer.root))")
        guard !answer.hasSigningKey else { return }
        Output.line(
            ja: "署名鍵がありません。控えから keys/log.key を戻すまで、読むことしかできません",
            en: "There is no signing key: until you put keys/log.key back from your copy, it can only be read.")
    }
}

private struct Restored: Encodable {
    let answer: RestoreAnswer
    /// Nil when it was not wanted.
    let check: FolderCheck?
}
