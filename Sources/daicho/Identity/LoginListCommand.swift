import ArgumentParser
import Quantities
import Store

/// Who may sign in, and with what.
struct LoginListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show who may sign in (ログインの一覧).",
        discussion: """
            Example:
              daicho login list
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let logins = try folder.open().store.read { try Logins.all(in: $0) }
        guard !json else { return try Output.json(logins) }
        Table(
            [
                Output.text(ja: "ログイン名", en: "login"), Output.text(ja: "担当者", en: "person"),
                Output.text(ja: "パスワード", en: "password"), Output.text(ja: "二要素", en: "second factor"),
                Output.text(ja: "停止", en: "locked"), Output.text(ja: "最終サインイン", en: "last sign-in"),
            ],
            logins.map {
                [
                    $0.name.text, $0.person.text, Self.word($0.hasPassword), Self.word($0.hasSecondFactor),
                    Self.word($0.isLocked), $0.signedInAt?.description ?? "–",
                ]
            }
        ).print()
    }

    private static func word(_ value: Bool) -> String {
        value ? Output.text(ja: "あり", en: "yes") : Output.text(ja: "–", en: "–")
    }
}
