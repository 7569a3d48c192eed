import Foundation
import Quantities
import Registry
import Store
import Testing
import UseCases

/// A command of the load generator, made anew from its id alone.
struct AcknowledgedCommand {
    /// `NAME-CLIENT-NUMBER-register` or `NAME-CLIENT-NUMBER-FROM-TO`.
    let id: String

    /// What a client does that does not remember whether it was answered.
    func giveAgain(on folder: DataFolder) throws -> (wasKnown: Bool, answer: String) {
        let parts = id.split(separator: "-").map(String.init)
        guard parts.count == 5 else {
            let organisation = try StoredOrganisation(
                id: OrganisationID(id), name: "Organisation \(id)", address: "Tokyo")
            return try give(RegisterOrganisation(organisation), "admin", folder)
        }
        let transfer = try TransferUnits(
            from: AccountID(parts[3]), to: AccountID(parts[4]), units: .quantity(Tonnes(known: 1)))
        return try give(TakeRegistryStep(transfer), parts[3] == "A1" ? "holder" : "buyer", folder)
    }

    private func give<C: Command>(
        _ command: C, _ person: String, _ folder: DataFolder
    ) throws -> (wasKnown: Bool, answer: String) {
        let done = try folder.run(command, by: Request(person: PersonID(person), id: id))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (done.wasKnown, String(decoding: try encoder.encode(done.answer), as: UTF8.self))
    }
}
