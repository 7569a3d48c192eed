import ArgumentParser
import Quantities
import Store
import UseCases

/// Lets a person act for another organisation too.
struct PersonGrantCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant",
        abstract: "Let a person act for another organisation too, in these roles (所属の追加).",
        discussion: """
            It stays one person: whoever must be different persons still must be. Granting again replaces the roles.

            Example:
              daicho person grant reviewer1 --organisation org2 \\
                --role independentReviewer --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @Option(help: "Id of the organisation.")
    var organisation: OrganisationID

    @Option(name: .customLong("role"), parsing: .singleValue, help: "What the person may act as; repeat for several.")
    var roles: [Role]

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> GrantMembership {
        GrantMembership(Membership(organisation: organisation, roles: roles), to: person)
    }

    func describe(_ answer: Membership) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(person)（\(answer.organisation)）: \(answer.roles.map(\.name.ja).joined(separator: "、"))",
                en: "\(person) (\(answer.organisation)): \(answer.roles.map(\.name.en).joined(separator: ", "))")
        ]
    }
}
