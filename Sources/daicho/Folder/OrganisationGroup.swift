import ArgumentParser
import Quantities
import Store
import UseCases

struct OrganisationGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation",
        abstract: "Say what organisations are called in public (組織).",
        discussion: """
            Example:
              daicho organisation add org1 --name 組織名 --address 東京都千代田区 --as admin
            """,
        subcommands: [OrganisationAddCommand.self])
}

/// Registers an organisation with its public name and address, or changes them.
struct OrganisationAddCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Register an organisation's public name and address, or change them (組織の登録).",
        discussion: """
            Name and address appear in reports and certificates, and in the public log.

            Example:
              daicho organisation add org1 --name 組織名 --address 東京都千代田区 --as admin
            """)

    @Argument(help: "The organisation's id.")
    var organisation: OrganisationID

    @Option(help: "Public name.")
    var name: String

    @Option(help: "Public address.")
    var address = ""

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> RegisterOrganisation {
        RegisterOrganisation(StoredOrganisation(id: organisation, name: name, address: address))
    }

    func describe(_ answer: OrganisationID) -> [Bilingual] {
        [Bilingual(ja: "\(answer): \(name)", en: "\(answer): \(name)")]
    }
}
