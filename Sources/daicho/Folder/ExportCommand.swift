import ArgumentParser
import Foundation
import UseCases

/// Writes the public part of the log into one file.
struct ExportCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log as anyone may have it: every record under the signed root (公開用エクスポート).",
        discussion: """
            One record a line, exactly as it was hashed, after a line with the signed checkpoint and the key. No member, no \
            reading, no document and no person's name is in it. It is no backup: that is daicho backup.

            Example:
              daicho export ledger.jsonl --folder daicho-data
            """)

    @Argument(help: "The file to write; it must not exist yet.", completion: .file())
    var file: String

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let answer = try ExportRecords(to: URL(filePath: file)).run(on: folder.openToRead()) {
            Output.progress("export: \(Figures.grouped($0)) …")
        }
        Output.endProgress()
        guard !json else { return try Output.json(answer) }
        let records = Figures.grouped(answer.records)
        Output.line(
            ja: "\(answer.file): 記録 \(records) 件、ルート \(answer.root)",
            en: "\(answer.file): \(records) records, root \(answer.root)")
        Output.next(["daicho import \(answer.file) --folder NEW --vkey '\(answer.verifierKey)'"])
    }
}
