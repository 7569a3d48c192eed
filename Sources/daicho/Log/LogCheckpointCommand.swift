import ArgumentParser
import Quantities
import Store
import UseCases

/// The newest signed checkpoint.
struct LogCheckpointCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Print the newest signed checkpoint (チェックポイント).",
        discussion: """
            A C2SP tlog-checkpoint: origin, number of records, root, signature, and the cosignatures of witnesses that are known.

            Example:
              daicho log checkpoint
            """)

    @Flag(help: "The newest that witnesses have cosigned (連署済み), not the newest of all.")
    var cosigned = false

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let note = try folder.open().answer(ShowCheckpoint(cosignedOnly: cosigned), to: .owner)
        if json {
            try Output.json(["checkpoint": note])
        } else {
            Output.line(note.hasSuffix("\n") ? String(note.dropLast()) : note)
        }
    }
}
