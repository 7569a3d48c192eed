import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Writes the log as static files.
struct LogExportCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log as static files that any web server can give out (公開フォルダの出力).",
        discussion: """
            C2SP tlog-tiles: checkpoint, tile/…, tile/entries/…, and log.vkey. Records are public then: names of \
            organisations and beneficiaries, ids of people and homes, nothing else of them. Doing it again \
            writes only what is new, the checkpoint last. A folder that holds more, or another history, is refused.

            Example:
              daicho log export public
            """)

    @Argument(help: "The folder to write to.", completion: .directory)
    var directory: String

    @Flag(help: "Publish the newest checkpoint that witnesses have cosigned, not the newest of all.")
    var cosigned = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let done = try ExportLog(cosignedOnly: cosigned).run(on: data, into: URL(filePath: directory))
        guard !json else { return try Output.json(done) }
        Output.line(
            ja:
                "\(directory): 記録 \(done.size) 件（前回 \(done.from) 件）、\(done.filesWritten) ファイルを書き込みました（連署 \(done.cosignatures) 件）",
            en: """
                \(directory): \(done.size) records (\(done.from) before), \(done.filesWritten) files written, \
                \(done.cosignatures) cosignatures
                """)
        Output.next(["daicho log fsck --static \(directory) --vkey '\(data.verifierKey)'"])
    }
}
