import ArgumentParser
import Quantities
import UseCases

/// Says what takes two persons.
struct ActPolicyCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Say which commands take two persons (二者承認の方針).",
        discussion: """
            The policy is a record. While it covers itself, changing it takes two persons too.

            Example:
              daicho act policy --command units.retire --command units.transfer \\
                --days 7 --as registrar1
              daicho act policy --everything --as registrar1
            """)

    @Option(name: .customLong("command"), help: "A command that takes two persons; repeat it for several.")
    var commands: [String] = []

    @Flag(help: "Everything that can take two persons.")
    var everything = false

    @Option(help: "Days that an act waits for its second person.")
    var days = 7

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> SetApprovalPolicy {
        let names = everything ? ApprovalPolicy.twoPersons.commands : commands
        return SetApprovalPolicy(try ApprovalPolicy(commands: Set(names), days: days))
    }

    func describe(_ answer: ApprovalPolicy) -> [Bilingual] {
        let names = answer.commands.joined(separator: ", ")
        return [
            Bilingual(
                ja: names.isEmpty ? "二者承認を要する操作はありません" : "二者承認を要する操作: \(names)",
                en: names.isEmpty ? "Nothing takes two persons." : "These take two persons: \(names)")
        ]
    }
}
