import ArgumentParser
import Foundation
import Quantities
import Store

struct LogGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "The append-only log: its key, its checkpoint, its records (記録とログ).",
        discussion: """
            Example:
              daicho log checkpoint
            """,
        subcommands: [LogKeyCommand.self, LogCheckpointCommand.self, LogRecordCommand.self])
}

/// The key that checks the log.
struct LogKeyCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "vkey",
        abstract: "Print the key that checks this log (検証鍵).",
        discussion: """
            Publish it: whoever checks a proof should have the key from you, not from the proof.

            Example:
              daicho log vkey > log.vkey
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let key = try folder.open().verifierKey
        if json { try Output.json(["verifierKey": key]) } else { Output.line(key) }
    }
}

/// The newest signed checkpoint.
struct LogCheckpointCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Print the newest signed checkpoint (チェックポイント).",
        discussion: """
            A C2SP tlog-checkpoint: origin, number of records, root, signature.

            Example:
              daicho log checkpoint
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let note = try folder.open().store.read { try RecordLog.checkpoint(in: $0) } ?? ""
        if json {
            try Output.json(["checkpoint": note])
        } else {
            Output.line(note.hasSuffix("\n") ? String(note.dropLast()) : note)
        }
    }
}

/// One record, as the exact text that was hashed.
struct LogRecordCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Print one record exactly as it was hashed (記録の表示).",
        discussion: """
            Example:
              daicho log record 17
            """)

    @Argument(help: "Index of the record, from 0.")
    var index: UInt64

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let record = try folder.open().store.read { try RecordLog.record(index, in: $0) }
        // The record is JSON already, and its bytes are the point: they are not written anew.
        Output.line(String(decoding: record.bytes, as: UTF8.self))
    }
}
