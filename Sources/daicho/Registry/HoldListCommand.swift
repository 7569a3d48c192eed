import ArgumentParser
import Quantities
import Registry
import UseCases

/// Holds that have not ended.
struct HoldListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show what is set aside, for whom and until when (留保一覧).",
        discussion: """
            Example:
              daicho hold list --account A1
            """)

    @Option(help: "Only from or for this account.")
    var account: AccountID?

    @Option(help: "Only those made after this one.")
    var after: HoldID?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let list = try folder.open().answer(ListHolds(account: account, after: after), to: .owner)
        guard !json else { return try Output.json(list) }
        guard !list.rows.isEmpty else { return Output.line(ja: "留保はありません", en: "Nothing is set aside.") }
        Table(
            [
                Output.text(ja: "留保", en: "hold"), Output.text(ja: "移転元", en: "from"),
                Output.text(ja: "移転先", en: "to"), Output.text(ja: "数量", en: "quantity"),
                Output.text(ja: "状態", en: "state"), Output.text(ja: "シリアル", en: "serials"),
            ],
            list.rows.map { row in
                [
                    row.hold.id.text, row.hold.from.text, row.receiver, "\(row.hold.quantity)",
                    Output.text(row.state), row.hold.units.map { "\($0)" }.joined(separator: ", "),
                ]
            }
        ).print()
        if let next = list.next { Output.next(["daicho hold list --after \(next)"]) }
    }
}

extension HoldList.Row {
    /// The account, or the one in another registry.
    fileprivate var receiver: String {
        guard case .export(let registry, let destination, _) = hold.completion else { return hold.to.text }
        return "\(registry) \(destination)"
    }

    /// What is waited for, and until when.
    fileprivate var state: Bilingual {
        switch fate {
        case .due: return Bilingual(ja: "期日到来", en: "due")
        case .expired: return Bilingual(ja: "期限切れ", en: "expired")
        case .waits(let until):
            let time = "\(until.day) \(until.timeInJapan)"
            if case .awaited = hold.confirmation {
                return Bilingual(ja: "移転先の確認待ち（\(time) まで）", en: "awaits the receiver until \(time)")
            }
            if case .exchange(let wanted, _, _) = hold.completion {
                let wanted = wanted.summary
                return Bilingual(
                    ja: "\(wanted.ja) との交換の申出（\(time) まで）", en: "for \(wanted.en) in exchange until \(time)")
            }
            if hold.isExport { return Bilingual(ja: "\(time) に移管", en: "handed over at \(time)") }
            if case .due = hold.completion { return Bilingual(ja: "\(time) に移転", en: "moves at \(time)") }
            return Bilingual(ja: "\(time) まで留保", en: "set aside until \(time)")
        }
    }
}
