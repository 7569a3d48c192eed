import ArgumentParser
import Quantities
import Registry
import Store
import UseCases

/// The movements of one account.
struct AccountStatementCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Show what moved on an account, with the balance after each (取引明細).",
        discussion: """
            Of all its life, of a period or of a day, by the day of recording (記録日), with what was held before and after. \
            What each line says can be proven with its record: --certified writes the statement with a receipt for each, \
            which anyone checks with `daicho verify`.

            Example:
              daicho account statement A1
              daicho account statement A1 --from 2026-03-31 --to 2026-03-31
              daicho account statement A1 --from 2026-01-01 --to 2026-03-31 \\
                --certified A1.json
              daicho account statement A1 --as-of 2026-03-31T23:59:59+09:00 --json
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @OptionGroup var past: AsOfOption

    @OptionGroup var days: OptionalDayRange

    @Option(
        help: ArgumentHelp(
            "Write the statement with a receipt for each movement to this file.",
            valueName: "file.json"),
        completion: .file(extensions: ["json"]))
    var certified: String?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let period = try days.period()
        let folder = try self.folder.open()
        if let certified { return try certify(period, to: certified, folder) }
        let statement = try folder.answer(
            ShowAccountStatement(account: account, asOf: past.asOf, period: period), to: .owner)
        guard !json else { return try Output.json(statement) }
        Self.describe(statement)
    }

    private func certify(_ period: Period?, to file: String, _ folder: DataFolder) throws {
        let statement = try folder.answer(
            CertifyStatement(account: account, asOf: past.asOf, period: period), to: .owner)
        try OutputFile(file).write(CanonicalJSON.bytes(statement))
        guard !json else { return try Output.json(statement) }
        Self.describe(statement.statement)
        Output.line(
            ja: "\(file): 受領証 \(statement.receipts.count) 件付きの取引明細",
            en: "\(file): the statement with \(statement.receipts.count) receipts")
    }

    private static func describe(_ statement: AccountStatement) {
        let known = statement.account
        Output.line("\(known.id)  \(Output.printable(known.title))（\(known.organisation)）")
        if let period = statement.period, let summary = statement.summary {
            Output.line(
                ja: "\(period)（記録日）: 期首 \(summary.opening) ＋増加 \(summary.added) −減少 \(summary.removed) ＝期末 "
                    + "\(summary.closing)（取引 \(summary.movements) 件、うち無効化 \(summary.retired)）",
                en:
                    "\(period) by day of recording: opening \(summary.opening) + \(summary.added) − \(summary.removed) = closing "
                    + "\(summary.closing) (\(summary.movements) movements, of what went \(summary.retired) retired)")
        }
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
            line.received.map { "−\(line.quantity) +\($0)" } ?? "\(line.kind.sign)\(line.quantity)",
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
        case .exchanged: Bilingual(ja: "交換", en: "exchanged")
        }
    }

    fileprivate var sign: String { self == .issued || self == .received ? "+" : "−" }
}
