import ArgumentParser
import Quantities
import UseCases

/// Shows what takes two persons.
struct ActPolicyCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Show which commands take two persons (二者承認の方針).",
        discussion: """
            Example:
              daicho act policy
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let policy = try folder.open().answer(ShowApprovalPolicy(), to: .owner)
        guard !json else { return try Output.json(policy) }
        policy.lines.forEach { Output.line($0) }
    }
}

/// Says what takes two persons.
struct ActSetPolicyCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-policy", abstract: "Say which commands take two persons (二者承認の方針の変更).",
        discussion: """
            The policy is a record. While it covers itself, changing it takes two persons too. It becomes what is said here; \
            `daicho act policy` shows what it is.

            Example:
              daicho act set-policy --everything --as registrar1
              daicho act set-policy --command units.retire --command units.transfer \\
                --days 7 --as registrar1
            """)

    @Option(name: .customLong("command"), help: "A command that takes two persons; repeat it for several.")
    var commands: [String] = []

    @Flag(help: "Everything that can take two persons.")
    var everything = false

    @Flag(help: "Nothing: one person is enough for everything.")
    var none = false

    @Option(help: "Days that an act waits for its second person.")
    var days = 7

    @OptionGroup var act: ActOptions

    func validate() throws {
        guard [!commands.isEmpty, everything, none].count(where: { $0 }) == 1 else {
            throw ValidationError(
                "Say either --command, --everything or --none. `daicho act policy` shows what it is now.")
        }
    }

    func useCase(on folder: DataFolder) throws -> SetApprovalPolicy {
        let names = everything ? ApprovalPolicy.twoPersons.commands : commands
        return SetApprovalPolicy(try ApprovalPolicy(commands: Set(names), days: days))
    }

    func describe(_ answer: ApprovalPolicy) -> [Bilingual] { answer.lines }
}

extension ApprovalPolicy {
    fileprivate var lines: [Bilingual] {
        let names = commands.joined(separator: ", ")
        guard !names.isEmpty else {
            return [Bilingual(ja: "二者承認を要する操作はありません", en: "Nothing takes two persons.")]
        }
        return [
            Bilingual(ja: "二者承認を要する操作: \(names)", en: "These take two persons: \(names)"),
            Bilingual(ja: "承認を待つ日数: \(days) 日", en: "An act waits for its second person for \(days) days."),
        ]
    }
}
