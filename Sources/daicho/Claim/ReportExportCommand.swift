import ArgumentParser
import Quantities
import UseCases

/// Writes the files of a document again.
struct ReportExportCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a document's files into the folder again (文書の書き出し).",
        discussion: """
            Reports by their monitoring period, certificates by their number. Files go to documents/<id>/ in the data folder.

            Example:
              daicho report export P1-2024
              daicho report export RC-31
            """)

    @Argument(help: "A monitoring period, or the number of a certificate.")
    var document: String

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let files = try DocumentShelf.export(id: document, from: folder.open()).map(\.path)
        if json { try Output.json(["files": files]) } else { files.forEach { Output.line($0) } }
    }
}
