import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Makes a public copy of a ledger from an export.
struct ImportCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a public copy of a ledger from an export: log and registry (公開データの取込).",
        discussion: """
            Into a new or empty folder: all of it or nothing. Every record is held against the signed root. Log, registry, \
            projects and parties follow from the records; members, readings, documents and names of people do not, and are \
            not in the copy. It can be looked at, checked and proven from; nothing can be added.

            Example:
              daicho import ledger.jsonl --folder copy --vkey "$(cat log.vkey)"
            """)

    @Argument(help: "The export.", completion: .file())
    var file: String

    @Option(help: "The key of the log, as you have it from its owner. Default: believe the file's own.")
    var vkey: String?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let answer = try ImportRecords(
            from: URL(filePath: file), database: folder.database ?? .embedded, verifierKey: vkey
        ).run(at: folder.url) { Output.progress("import: \(Figures.grouped($0)) …") }
        Output.endProgress()
        guard !json else { return try Output.json(answer) }
        let records = Figures.grouped(answer.records)
        Output.line(
            ja: "公開用の写し: \(answer.folder)（記録 \(records) 件、ルート \(answer.root)）",
            en: "Public copy: \(answer.folder) (\(records) records, root \(answer.root))")
        if !answer.isTrusted {
            Output.line(
                ja: "検証鍵はファイル自身のものです。所有者から得た鍵と比べてください: \(answer.verifierKey)",
                en: "The key is the file's own word; compare it with the owner's: \(answer.verifierKey)")
        }
        Self.lines(answer.missing).forEach { Output.line($0) }
        Output.next(["daicho fsck --folder \(answer.folder)"])
    }

    private static func lines(_ missing: MissingInExport) -> [Bilingual] {
        [
            Bilingual(
                ja: "含まれないもの: 会員 \(missing.members) 件、計測データ \(missing.siteDays) 日分、"
                    + "担当者 \(missing.people.count) 名の氏名、文書、期間の明細",
                en: "Not in it: \(missing.members) members, \(missing.siteDays) site-days of readings, "
                    + "the names of \(missing.people.count) people, documents, lines of periods")
        ] + missing.rules.map { Bilingual(ja: "本文が含まれないルール: \($0)", en: "Rule whose text is not in it: \($0)") }
    }
}
