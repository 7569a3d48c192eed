import ArgumentParser
import Quantities
import Registry
import UseCases

/// One account with all that is entered on it.
struct AccountShowCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one account: what it holds, who represents it, whom it trusts (口座照会).",
        discussion: """
            Example:
              daicho account show A1
            """)

    @Argument(help: "The account.")
    var account: AccountID

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let view = try data.answer(ShowAccount(account: account), to: .owner)
        let holds = try data.answer(ListHolds(account: account), to: .owner)
        let known = view.account
        let reserved = view.setAside
        guard !json else {
            return try Output.json(
                Shown(account: known, held: view.held, reserved: reserved, retired: view.retired, holds: holds.rows))
        }
        Output.line("\(known.id)  \(Output.printable(known.title))（\(known.organisation)）")
        Output.line(known.kind.name)
        if known.isClosed { Output.line(ja: "閉鎖済", en: "Closed") }
        for flag in known.flags.sorted() { Output.line(flag.name) }
        Output.line(
            ja: "保有 \(view.held)（うち留保 \(reserved)）、無効化済 \(view.retired)",
            en: "Held \(view.held), of which set aside \(reserved); retired \(view.retired)")
        if let limit = known.limit { Output.line(ja: "一回の限度量 \(limit)", en: "Limit of one transaction \(limit)") }
        for (person, power) in known.representatives.sorted(by: { $0.key < $1.key }) {
            Output.line(
                ja: "代表者 \(person): \(power.name.ja)", en: "Representative \(person): \(power.name.en.lowercased())")
        }
        for (destination, from) in known.trusted.sorted(by: { $0.key < $1.key }) {
            Output.line(
                ja: "信頼口座 \(destination): \(from.day) \(from.timeInJapan) から",
                en: "Trusts \(destination) from \(from.day) \(from.timeInJapan)")
        }
    }

    private struct Shown: Encodable {
        let account: Account
        let held: Tonnes
        let reserved: Tonnes
        let retired: Tonnes
        let holds: [HoldList.Row]
    }
}
