import ArgumentParser
import Quantities
import Registry
import UseCases

/// Where some units are, and what happened to them.
struct UnitsHistoryCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show where units are and what happened to them, by serial (来歴).",
        discussion: """
            Example:
              daicho units history JCL-000000000001
              daicho units history JCL-000000000001..JCL-000000000010
            """)

    @Argument(help: "A serial, or the first and the last with two dots between.")
    var serials: String

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let ends = serials.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let first = try Serial(ends[0])
        let found = try folder.open().answer(
            SearchUnits(first: first, last: ends.count > 1 ? Serial(ends[1]) : first), to: .owner)
        guard !json else { return try Output.json(found) }
        guard !found.blocks.isEmpty else {
            return Output.line(ja: "発行されていないシリアル番号です", en: "None of these units was ever issued.")
        }
        Table(
            [
                Output.text(ja: "シリアル", en: "serials"), Output.text(ja: "状態", en: "state"),
                Output.text(ja: "口座", en: "account"), Output.text(ja: "ロット", en: "batch"),
            ],
            found.blocks.map {
                ["\($0.first) – \($0.last)", Output.text($0.status.name), $0.account.text, $0.batch.text]
            }
        ).print()
        if let next = found.next {
            Output.line(ja: "\(next) 以降は省略しました", en: "What follows from \(next) on is left out; ask for it.")
        }
        guard !found.movements.isEmpty else {
            return Output.line(ja: "来歴は、ひとつのロットの範囲で照会できます", en: "The history is told of units of one batch.")
        }
        Table(
            [
                Output.text(ja: "記録", en: "record"), Output.text(ja: "効力発生日", en: "effective"),
                Output.text(ja: "種別", en: "what"), Output.text(ja: "数量", en: "quantity"),
                Output.text(ja: "移転元", en: "from"), Output.text(ja: "移転先", en: "to"),
                Output.text(ja: "証明書", en: "certificate"),
            ],
            found.movements.map {
                [
                    "\($0.record)", "\($0.day)", Output.text($0.kind.name), "\($0.tonnes)", $0.from?.text ?? "–",
                    $0.to?.text ?? "–", $0.certificate ?? "–",
                ]
            }
        ).print()
        if !found.isComplete {
            Output.line(ja: "取引が多いため、来歴の一部を省略しました", en: "These are not all movements: there are too many.")
        }
    }
}

extension PublicMovement.Kind {
    fileprivate var name: Bilingual {
        switch self {
        case .issued: Bilingual(ja: "発行", en: "issued")
        case .transferred: Bilingual(ja: "移転", en: "transferred")
        case .exchanged: Bilingual(ja: "交換", en: "exchanged")
        case .retired: Bilingual(ja: "無効化", en: "retired")
        case .cancelled: Bilingual(ja: "取消し", en: "cancelled")
        case .exported: Bilingual(ja: "移管", en: "exported")
        case .corrected: Bilingual(ja: "訂正", en: "corrected")
        }
    }
}
