import ArgumentParser

struct LogGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "The append-only log: proofs, publication, witnesses (記録とログ).",
        discussion: """
            Every fact is a record in a Merkle tree that this folder's key signs. Strangers check it from static files and with \
            receipts; witnesses see to it that all of them are shown the same one.

            Example:
              daicho log checkpoint
              daicho log export public
              daicho log fsck --static public --vkey-file log.vkey
            """,
        subcommands: [
            LogKeyCommand.self, LogCheckpointCommand.self, LogRecordCommand.self, LogProveCommand.self,
            LogVerifyCommand.self, LogExportCommand.self, LogServeCommand.self, LogFsckCommand.self,
            LogCosignCommand.self, LogWitnessCommand.self, LogRotateCommand.self,
        ])
}
