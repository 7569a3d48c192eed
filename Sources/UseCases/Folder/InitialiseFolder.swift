package import Foundation
import Quantities
package import Registry
package import Store

/// Creates a data folder with its keys, its rules and its first person (初期設定). Doing it again changes nothing.
package struct InitialiseFolder {
    package let administrator: StoredPerson
    package let origin: String
    /// The folder is for simulated data: everything made in it says so.
    package let simulated: Bool
    /// Where a new folder keeps its tables.
    package let database: DatabaseAddress
    /// Which commands take two persons from the beginning.
    package let approvals: ApprovalPolicy
    /// How the registry guards what leaves an account from the beginning.
    package let controls: RegistryControls

    package init(
        administrator: StoredPerson, origin: String, simulated: Bool = false, database: DatabaseAddress = .embedded,
        approvals: ApprovalPolicy = .onePerson, controls: RegistryControls = .none
    ) {
        self.controls = controls
        self.approvals = approvals
        self.administrator = administrator
        self.origin = origin
        self.simulated = simulated
        self.database = database
    }

    package func run(
        at url: URL, clock: Clock = .system, entropy: Entropy = .system
    ) throws -> DataFolder {
        let folder = try DataFolder.create(
            url, origin: origin, database: database, clock: clock, entropy: entropy)
        guard try !folder.isInitialised else { return folder }
        let now = folder.now
        let context = CommandContext(
            id: "initialise",
            actor: Actor(person: administrator.id, organisation: administrator.organisation, role: .systemOperator),
            recordedAt: now, effectiveAt: now)
        _ = try folder.store.perform("folder.initialise", Content(administrator: administrator), context) {
            transaction -> String in
            try transaction.append(
                LogOpened(origin: origin, verifierKey: folder.verifierKey, simulated: simulated), subject: "log")
            _ = try RegisterPerson(administrator).perform(in: transaction)
            try InstallRules.shipped(in: transaction)
            if approvals != .onePerson { _ = try SetApprovalPolicy(approvals).perform(in: transaction) }
            if controls != .none { _ = try SetRegistryControls(controls).perform(in: transaction) }
            return origin
        }
        return folder
    }

    private struct Content: Encodable {
        let administrator: StoredPerson
    }
}

extension DataFolder {
    /// It has its first person. Creation that was cut short leaves a folder that opens, but is not yet this.
    package var isInitialised: Bool {
        get throws { try !store.read { try People.all(in: $0).isEmpty } }
    }
}

package struct LogOpened: EventBody {
    package static let kind = "log.opened"
    package let origin: String
    package let verifierKey: String
    package let simulated: Bool
}
