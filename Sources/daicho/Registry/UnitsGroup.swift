import ArgumentParser
import Quantities
import Registry

struct UnitsGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "Credits: issue, transfer, retire (クレジット).",
        discussion: """
            One unit is one t-CO2 with a serial of its own.

            Example:
              daicho units list --account A1
            """,
        subcommands: [
            UnitsIssueCommand.self, UnitsTransferCommand.self, UnitsRetireCommand.self, UnitsListCommand.self,
        ])

    /// Units as lines for people; the first twenty parts.
    static func lines(_ parts: [UnitPart]) -> [Bilingual] {
        let shown = parts.prefix(20).map { Bilingual(ja: "  \($0)（\($0.quantity)）", en: "  \($0) (\($0.quantity))") }
        guard parts.count > 20 else { return shown }
        return shown + [Bilingual(ja: "  ほか \(parts.count - 20) 件", en: "  … and \(parts.count - 20) more")]
    }
}
