import ArgumentParser
import Quantities
import Registry
import UseCases

/// Units by account.
struct UnitsListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show units with their serials, holders and state (クレジットの一覧).",
        discussion: """
            Example:
              daicho units list --account A1
              daicho units list --as-of 57
            """)

    @Option(help: "Only this account.")
    var account: AccountID?

    @OptionGroup var past: AsOfOption

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let accounts = try FindAccounts(asOf: past.asOf).run(on: folder.open()).filter {
            account == nil || $0.account.id == account
        }
        let blocks = accounts.flatMap(\.blocks).sorted()
        guard !json else { return try Output.json(blocks) }
        guard !blocks.isEmpty else {
            return Output.line(ja: "クレジットはまだありません", en: "There are no units yet.")
        }
        Table(
            [
                Output.text(ja: "シリアル", en: "serials"), Output.text(ja: "数量", en: "quantity"),
                Output.text(ja: "状態", en: "state"), Output.text(ja: "口座", en: "account"),
                Output.text(ja: "ロット", en: "batch"),
            ],
            blocks.map {
                ["\($0.part)", "\($0.part.quantity)", Output.text($0.status.name), $0.account.text, $0.batch.text]
            }
        ).print()
    }
}

extension BlockStatus {
    var name: Bilingual {
        switch self {
        case .held: Bilingual(ja: "保有", en: "held")
        case .reserved: Bilingual(ja: "留保中", en: "set aside")
        case .retired: Bilingual(ja: "無効化済", en: "retired")
        case .cancelled: Bilingual(ja: "取消済", en: "cancelled")
        case .exported: Bilingual(ja: "移管済", en: "exported")
        }
    }
}
