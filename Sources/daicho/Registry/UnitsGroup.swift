import ArgumentParser
import Quantities
import Registry
import UseCases

struct UnitsGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "Credits: issue, transfer, retire, cancel (クレジット).",
        discussion: """
            One unit is one t-CO2 with a serial of its own.

            Example:
              daicho units list --account A1
            """,
        subcommands: [
            UnitsIssueCommand.self, UnitsTransferCommand.self, UnitsTransferInBulkCommand.self,
            UnitsReserveCommand.self, UnitsOfferExchangeCommand.self,
            UnitsRetireCommand.self, UnitsCancelCommand.self, UnitsExportCommand.self, UnitsCorrectCommand.self,
            UnitsEligibilityCommand.self, UnitsListCommand.self, UnitsHistoryCommand.self,
        ])

    /// What waits of an answer, for people; nothing for what took effect at once.
    static func lines(waiting answer: RegistryAnswer) -> [Bilingual] {
        guard let waiting = answer.waiting else { return [] }
        var lines: [Bilingual]
        switch waiting.completion {
        case .due(let due):
            let time = "\(due.day) \(due.timeInJapan)"
            lines = [
                Bilingual(
                    ja: "\(answer.quantity) を留保しました（\(waiting.hold)）。\(time) に移転します。それまで取りやめられます",
                    en:
                        "\(answer.quantity) set aside (\(waiting.hold)): they move at \(time), and can be called back until then."
                )
            ]
        case .export(let registry, let destination, let due):
            let time = "\(due.day) \(due.timeInJapan)"
            lines = [
                Bilingual(
                    ja: """
                        \(answer.quantity) を留保しました（\(waiting.hold)）。\(time) に \(registry) の \(destination) へ移管します。\
                        それまで取りやめられます
                        """,
                    en: """
                        \(answer.quantity) set aside (\(waiting.hold)): they go to \(destination) of \(registry) at \(time), \
                        and can be called back until then.
                        """)
            ]
        case .byHand(_, let until):
            lines = [
                Bilingual(
                    ja: "\(answer.quantity) を \(until.day) まで留保しました（\(waiting.hold)）",
                    en: "\(answer.quantity) set aside until \(until.day) (\(waiting.hold)).")
            ]
        case .exchange(let wanted, _, let until):
            let wanted = wanted.summary
            lines = [
                Bilingual(
                    ja: "\(answer.quantity) を \(wanted.ja) との交換に \(until.day) まで申し出ました（\(waiting.hold)）",
                    en: "\(answer.quantity) offered for \(wanted.en) until \(until.day) (\(waiting.hold)).")
            ]
        }
        if case .awaited(let until) = waiting.confirmation {
            lines.append(
                Bilingual(
                    ja: "移転先の確認が \(until.day) \(until.timeInJapan) までに必要です",
                    en: "The receiver must confirm by \(until.day) \(until.timeInJapan)."))
        }
        return lines
    }

    /// Units as lines for people; the first twenty parts.
    static func lines(_ parts: [UnitPart]) -> [Bilingual] {
        let shown = parts.prefix(20).map { Bilingual(ja: "  \($0)（\($0.quantity)）", en: "  \($0) (\($0.quantity))") }
        guard parts.count > 20 else { return shown }
        return shown + [Bilingual(ja: "  ほか \(parts.count - 20) 件", en: "  … and \(parts.count - 20) more")]
    }
}
