import ArgumentParser
import Quantities
import Registry
import UseCases

/// Accounts with what they hold.
struct AccountListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show accounts with what they hold and have retired (口座の一覧).",
        discussion: """
            Example:
              daicho account list
              daicho account list --as-of 2026-03-31T23:59:59+09:00
            """)

    @OptionGroup var past: AsOfOption

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let accounts = try FindAccounts(asOf: past.asOf).run(on: folder.open())
        guard !json else { return try Output.json(accounts) }
        guard !accounts.isEmpty else {
            return Output.line(
                ja: "口座はまだありません（daicho account open）", en: "There is no account yet (daicho account open).")
        }
        Table(
            [
                Output.text(ja: "口座", en: "account"), Output.text(ja: "組織", en: "organisation"),
                Output.text(ja: "保有", en: "held"), Output.text(ja: "無効化済", en: "retired"),
                Output.text(ja: "名称", en: "title"),
            ],
            accounts.map {
                [$0.account.id.text, $0.account.organisation.text, "\($0.held)", "\($0.retired)", $0.account.title]
            }
        ).print()
    }
}
