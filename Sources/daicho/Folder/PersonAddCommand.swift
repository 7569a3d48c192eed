import ArgumentParser
import Quantities
import Store
import UseCases

/// Registers a person with an organisation and roles, or changes them.
struct PersonAddCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register a person with roles, or change them (担当者の登録).",
        discussion: """
            Operator, verifier, reviewer and approver of one project must be different persons of different organisations. \
            Adding a person again replaces organisation, roles and name. The name stays out of the log.

            Example:
              daicho person add op1 --organisation org1 --role programmeOperator \\
                --name 氏名 --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @Option(help: "Id of the person's organisation.")
    var organisation: OrganisationID

    @Option(name: .customLong("role"), parsing: .singleValue, help: "What the person may act as; repeat for several.")
    var roles: [Role]

    @Option(help: "The person's name. Default: the id.")
    var name: String?

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> RegisterPerson {
        RegisterPerson(StoredPerson(id: person, organisation: organisation, roles: roles, name: name ?? person.text))
    }

    func describe(_ answer: PersonID) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer)（\(organisation)）: \(roles.map(\.name.ja).joined(separator: "、"))",
                en: "\(answer) (\(organisation)): \(roles.map(\.name.en).joined(separator: ", "))")
        ]
    }
}
