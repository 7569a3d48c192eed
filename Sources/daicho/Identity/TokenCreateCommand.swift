import ArgumentParser
import Identity
import Quantities
import UseCases

/// Makes an API token for the person who acts, and shows it once.
struct TokenCreateCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a token for the person who acts; it is shown once (APIトークンの発行).",
        discussion: """
            A token acts in the person's role and never in more than its scope: `read`, or names of commands and queries. It ends \
            within a year.

            Example:
              daicho token create "dashboard" --scope read --days 30 --as auditor1
              daicho token create "meter import" --scope readings.import \\
                --days 90 --as op1
            """)

    @Argument(help: "What it is for; shown in lists.")
    var label: String

    @Option(parsing: .singleValue, help: "read, or the name of a command or query; repeat for several.")
    var scope: [String]

    @Option(help: "Days until it ends: 1–366.")
    var days: UInt16

    @OptionGroup var act: ActOptions

    var json: Bool { act.folder.json }

    func perform() throws {
        let folder = try act.folder.open()
        let created = try SignInDesk(folder).createToken(
            label, scope: TokenScope(scope.joined(separator: " ")),
            expiresAt: folder.now.advanced(bySeconds: Int64(days) * 86_400), by: act.request())
        guard !json else {
            return try Output.json(
                ShownToken(token: created.text, details: created.token, records: created.records))
        }
        Output.line(
            ja: "トークン（二度と表示されません）: \(created.text)", en: "The token, shown this once: \(created.text)")
        Output.line(
            ja: "ID \(created.token.id)、\(created.token.role.name.ja)、\(created.token.expiresAt) まで",
            en: "Id \(created.token.id), \(created.token.role.name.en), until \(created.token.expiresAt)")
    }
}

/// What `--json` prints.
private struct ShownToken: Encodable {
    let token: String
    let details: APIToken
    let records: [UInt64]
}
