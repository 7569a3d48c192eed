import ArgumentParser

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
