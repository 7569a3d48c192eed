import ArgumentParser
import Quantities
import UseCases

/// Recomputes everything the folder claims about itself.
struct FsckCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "fsck",
        abstract: "Recompute and check everything in the folder (整合性検査).",
        discussion: """
            Every record's hash, every signed root, every projection, every reading's commitment, every document. Nothing is \
            repaired. Ends with 1 when something does not follow, and names the record, delivery or row.

            Example:
              daicho fsck --folder daicho-data
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws { try FolderCheckReport(CheckFolder(), folder).perform() }
}
