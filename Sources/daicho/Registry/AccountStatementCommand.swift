import ArgumentParser
import Quantities
import Registry
import UseCases

/// The movements of one account.
struct AccountStatementCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Show what moved on an account, with the balance after each (取引明細).",
        discussion: """
            Folded from the records: what each line says can be proven with its record.

            Example:
              daicho account statement A1
              daicho account statement A1 --as-of 2026-03-31T23:59:59+09:00 --json
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @OptionGroup var past: AsOfOption

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let statement = try folder.open().answer(
            ShowAccountStatement(account: account, asOf: past.asOf), to: .owner)
        guard !json else { return try Output.json(statement) }
        let known = statement.account
        Output.line("\(known.id)  \(Output.printable(known.title))（\(known.organisation)）")
        guard !statement.lines.isEmpty else { return Output.line(ja: "動きはまだありません", en: "Nothing has moved yet.") }
        Table(
            [
                Output.text(ja: "記録", en: "record"), Output.text(ja: "効力発生日", en: "effective"),
                Output.text(ja: "種別", en: "what"), Output.text(ja: "数量", en: "quantity"),
                Output.text(ja: "残高", en: "balance"), Output.text(ja: "相手口座", en: "other account"),
                Output.text(ja: "シリアル", en: "serials"),
            ], statement.lines.map(Self.row)
        ).print()
    }

    private static func row(_ line: AccountStatement.Line) -> [String] {
        [
            "\(line.record)", "\(line.effectiveAt.day)", Output.text(line.kind.name),
            "\(line.kind.sign)\(line.quantity)",
            "\(line.balance)", line.other?.text ?? "–", line.units.map { "\($0)" }.joined(separator: ", "),
        ]
    }
}

extension AccountStatement.Kind {
    fileprivate var name: Bilingual {
        switch self {
        case .issued: Bilingual(ja: "発行", en: "issued")
        case .received: Bilingual(ja: "受入", en: "received")
        case .sent: Bilingual(ja: "移転", en: "sent")
        case .retired: Bilingual(ja: "無効化", en: "retired")
        case .cancelled: Bilingual(ja: "取消し", en: "cancelled")
        case .exported: Bilingual(ja: "移管", en: "exported")
        }
    }

    fileprivate var sign: String { self == .issued || self == .received ? "+" : "−" }
}
