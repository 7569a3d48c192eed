import ArgumentParser
import Quantities
import Registry
import UseCases

/// Does what the time has come for.
struct HoldSettleCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Complete transfers that are due, and free what has expired (期日処理).",
        discussion: """
            `daicho serve` does this by itself every half minute.

            Example:
              daicho hold settle
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let outcome = try SettleDueHolds().run(by: nil, on: folder.open())
        guard !json else { return try Output.json(outcome) }
        Output.line(
            ja: "移転 \(outcome.completed.count) 件、期限切れ \(outcome.released.count) 件",
            en: "\(outcome.completed.count) transferred, \(outcome.released.count) expired.")
        for refused in outcome.refused { Output.line("  \(refused.hold): \(refused.rejection)") }
    }
}
