import ArgumentParser
import Quantities
import UseCases

/// Keeps a person out, and ends all their sessions.
struct LoginLockCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Keep a person out; sessions end, tokens open nothing (ログインの停止).",
        discussion: """
            Example:
              daicho login lock op1 --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> LockLogin { LockLogin(person, locks: true) }

    func describe(_ answer: Bool) -> [Bilingual] {
        [Bilingual(ja: "\(person) はサインインできません", en: "\(person) can no longer sign in.")]
    }
}
