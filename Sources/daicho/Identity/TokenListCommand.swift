import ArgumentParser
import Identity
import Quantities
import Store

/// The tokens of a person.
struct TokenListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show a person's tokens, never their secrets (APIトークンの一覧).",
        discussion: """
            Example:
              daicho token list op1
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let data = try folder.open()
        let tokens = try data.store.read { try APITokens.all(of: person, in: $0) }
        guard !json else { return try Output.json(tokens) }
        Table(
            [
                "id", Output.text(ja: "名称", en: "label"), Output.text(ja: "役割", en: "role"),
                Output.text(ja: "スコープ", en: "scope"), Output.text(ja: "期限", en: "until"),
                Output.text(ja: "最終使用", en: "last used"), Output.text(ja: "状態", en: "state"),
            ],
            tokens.map {
                [
                    $0.id.text, $0.label, $0.role.rawValue, $0.scope.text, $0.expiresAt.description,
                    $0.usedAt?.description ?? "–", Self.state($0, data.now),
                ]
            }
        ).print()
    }

    private static func state(_ token: APIToken, _ now: Instant) -> String {
        if token.revokedAt != nil { return Output.text(ja: "失効", en: "revoked") }
        return token.isLive(at: now) ? Output.text(ja: "有効", en: "live") : Output.text(ja: "期限切れ", en: "expired")
    }
}
