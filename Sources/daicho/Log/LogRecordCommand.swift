import ArgumentParser
import Quantities
import Store

/// One record, as the exact text that was hashed.
struct LogRecordCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Print one record exactly as it was hashed (記録の表示).",
        discussion: """
            On the terminal a newline follows; in the file of --out there is none.

            Example:
              daicho log record 17
              daicho log record 17 --out record-17.json
            """)

    @Argument(help: "Index of the record, from 0.")
    var index: UInt64

    @Option(help: "Where to write it. Default: standard output.", completion: .file(extensions: ["json"]))
    var out: String?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let record = try folder.open().store.read { try RecordLog.record(index, in: $0) }
        if let out { return try OutputFile(out).write(record.bytes) }
        // The record is JSON already, and its bytes are the point: they are not written anew.
        Output.line(String(decoding: record.bytes, as: UTF8.self))
    }
}
