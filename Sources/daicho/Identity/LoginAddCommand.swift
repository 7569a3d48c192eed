import ArgumentParser
import Identity
import Quantities
import UseCases

/// Gives a person a name to sign in with.
struct LoginAddCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Give a person a login name, or another one (ログインの追加).",
        discussion: """
            Example:
              daicho login add op1 op1@example.jp --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @Argument(help: "An e-mail address or user name.")
    var login: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> AddLogin { AddLogin(try LoginName(login), for: person) }

    func describe(_ answer: PersonID) -> [Bilingual] {
        [Bilingual(ja: "\(answer) はログイン名を持っています", en: "\(answer) has a login name.")]
    }

    func next(_ answer: PersonID) -> [String] { ["daicho login invite \(answer) --as \(act.person)"] }
}
