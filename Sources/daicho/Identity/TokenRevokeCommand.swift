import ArgumentParser
import Identity
import Quantities
import UseCases

/// Ends a token for good.
struct TokenRevokeCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End a token: one's own, or, as system operator, anybody's (APIトークンの失効).",
        discussion: """
            Example:
              daicho token revoke 4fzyo82m --as op1
            """)

    @Argument(help: "The token's id, as `daicho token list` shows it.")
    var token: TokenID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> RevokeToken { RevokeToken(token) }

    func describe(_ answer: TokenID) -> [Bilingual] {
        [Bilingual(ja: "トークン \(answer) は失効しました", en: "The token \(answer) is revoked.")]
    }
}
