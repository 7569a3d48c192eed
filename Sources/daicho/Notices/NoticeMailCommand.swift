import ArgumentParser
import UseCases

/// How mail to representatives stands.
struct NoticeMailCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Show what waits to be sent by mail, and what was refused (通知メールの状況).",
        discussion: """
            Example:
              daicho notice mail
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let mail = try folder.open().answer(ShowMailState(), to: .owner)
        guard !json else { return try Output.json(mail) }
        guard let state = mail.state else { return Output.line(ja: "メール送信は有効にされていません", en: "Mail was never on here.") }
        Output.line(
            ja: "送信待ち \(state.waiting)、送信済み \(state.sent)、恒久的に拒否 \(state.failed)",
            en: "waiting \(state.waiting), sent \(state.sent), refused for good \(state.failed)")
        if let trouble = state.trouble {
            Output.line(ja: "メールサーバーを利用できません: \(trouble)", en: "The mail server cannot be used: \(trouble)")
        }
        for failed in mail.failed {
            Output.line(
                ja: "  記録 \(failed.record)  \(failed.person)  \(failed.code)",
                en: "  record \(failed.record)  \(failed.person)  \(failed.code)")
        }
    }
}
