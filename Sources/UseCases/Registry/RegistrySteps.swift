package import Quantities
package import Registry
package import SQL
package import Store

/// A registry command with its name and the roles that may give it.
package protocol PermittedRegistryStep: RegistryCommand {
    static var name: String { get }
    static var permitted: Set<Role> { get }
    /// What is asked, in a sentence.
    var summary: Bilingual { get }
    /// The account that it disposes of, whose representatives alone may approve it; nil when it disposes of none.
    func disposal(in transaction: Transaction) throws -> AccountID?
    /// Refuses organisations and persons that it names and that are not registered, or not as they must be.
    func requireKnown(in database: Database) throws
}

extension PermittedRegistryStep {
    package func disposal(in transaction: Transaction) -> AccountID? { nil }
    package func requireKnown(in database: Database) {}
}

extension OpenAccount: PermittedRegistryStep {
    package static let name = "account.open"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension CloseAccount: PermittedRegistryStep {
    package static let name = "account.close"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension FlagAccount: PermittedRegistryStep {
    package static let name = "account.flag"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension LimitAccount: PermittedRegistryStep {
    package static let name = "account.limit"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension AppointRepresentative: PermittedRegistryStep {
    package static let name = "account.representative.appoint"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension RemoveRepresentative: PermittedRegistryStep {
    package static let name = "account.representative.remove"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension TrustDestination: PermittedRegistryStep {
    package static let name = "account.trust"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { account }
}

extension DistrustDestination: PermittedRegistryStep {
    package static let name = "account.distrust"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { account }
}

extension Freeze: PermittedRegistryStep {
    package static let name = "registry.freeze"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension Unfreeze: PermittedRegistryStep {
    package static let name = "registry.unfreeze"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension TransferUnits: PermittedRegistryStep {
    package static let name = "units.transfer"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { from }
}

extension TransferInBulk: PermittedRegistryStep {
    package static let name = "units.transferInBulk"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { from }
}

extension CorrectTransfer: PermittedRegistryStep {
    package static let name = "units.correct"
    package static let permitted: Set<Role> = [.registryAdministrator]
}

extension CancelUnits: PermittedRegistryStep {
    package static let name = "units.cancel"
    package static let permitted: Set<Role> = [.accountRepresentative, .registryAdministrator]
    package func disposal(in transaction: Transaction) -> AccountID? { reason == .voluntary ? account : nil }
}

extension ExportUnits: PermittedRegistryStep {
    package static let name = "units.export"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { account }
}

extension ReserveUnits: PermittedRegistryStep {
    package static let name = "units.reserve"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) -> AccountID? { from }
}

extension CompleteHold: PermittedRegistryStep {
    package static let name = "hold.complete"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) throws -> AccountID? {
        try HoldTable.open(hold, in: transaction.database)?.from
    }
}

extension AcceptExchange: PermittedRegistryStep {
    package static let name = "hold.accept"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package func disposal(in transaction: Transaction) throws -> AccountID? {
        try HoldTable.open(hold, in: transaction.database)?.to
    }
}

extension ReleaseHold: PermittedRegistryStep {
    package static let name = "hold.release"
    package static let permitted: Set<Role> = [.accountRepresentative, .registryAdministrator]
}

extension ConfirmHold: PermittedRegistryStep {
    package static let name = "hold.confirm"
    package static let permitted: Set<Role> = [.accountRepresentative]
}

extension SettleHold: PermittedRegistryStep {
    package static let name = "hold.settle"
    package static let permitted: Set<Role> = [.registryAdministrator, .systemOperator]
}

/// What needs nothing but the registry.
package struct TakeRegistryStep<Step: PermittedRegistryStep>: ApprovableCommand {
    package static var name: String { Step.name }
    package static var permitted: Set<Role> { Step.permitted }

    package let step: Step

    package init(_ step: Step) { self.step = step }

    package func rehearse(in transaction: Transaction) throws {
        try step.requireKnown(in: transaction.database)
        try RegistryDesk.rehearse(step, in: transaction)
    }

    package func disposal(in transaction: Transaction) throws -> AccountID? { try step.disposal(in: transaction) }

    package func perform(in transaction: Transaction) throws -> RegistryAnswer {
        try step.requireKnown(in: transaction.database)
        return RegistryAnswer(try RegistryDesk.take(step, in: transaction))
    }
}

/// What a registry step did.
package struct RegistryAnswer: Codable, Sendable {
    /// Of its event, or the first of them.
    package let record: UInt64
    package let quantity: Tonnes
    /// The units concerned.
    package let units: [UnitPart]
    /// Batches that came into being.
    package let batches: [UnitBatch]
    /// Units that were set aside, and until when; nil for what took effect at once.
    package let waiting: Waiting?

    package struct Waiting: Codable, Sendable {
        package let hold: HoldID
        /// When the registry hands them over, or when they are free again.
        package let completion: Hold.Completion
        package let confirmation: Hold.Confirmation
    }

    init(_ step: RegistryDesk.Taken) {
        let first = step.first
        record = first.record
        units = step.events.flatMap { UnitPassage.all(of: $0.event).flatMap(\.units) + $0.event.setAside }
        quantity = units.map(\.quantity).sum
        if case .unitsIssued(let body) = first.event { batches = body.batches } else { batches = [] }
        if case .unitsReserved(let body) = first.event {
            waiting = Waiting(hold: body.hold, completion: body.completion, confirmation: body.confirmation)
        } else {
            waiting = nil
        }
    }
}

extension RegistryEvent {
    /// Units that it sets aside, or frees.
    fileprivate var setAside: [UnitPart] {
        switch self {
        case .unitsReserved(let body): body.movement.moved
        case .holdReleased(let body): body.units
        default: []
        }
    }
}

extension TakeRegistryStep: CanonicalJSONWritable where Step: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) throws {
        json.raw("{\"step\":")
        try step.write(to: &json)
        json.raw("}")
    }
}

extension RegistryAnswer: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) throws {
        json.raw("{\"batches\":")
        try CanonicalJSON.write(batches, to: &json)
        json.raw(",\"quantity\":")
        json.put(quantity)
        json.raw(",\"record\":")
        json.put(record)
        json.raw(",\"units\":")
        json.put(units) { $0.write(to: &$1) }
        if let waiting {
            json.raw(",\"waiting\":")
            try CanonicalJSON.write(waiting, to: &json)
        }
        json.raw("}")
    }
}
