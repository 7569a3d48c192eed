package import Quantities
package import Registry
package import Store

/// A registry command with its name and the roles that may give it.
package protocol PermittedRegistryStep: RegistryCommand {
    static var name: String { get }
    static var permitted: Set<Role> { get }
    /// What is asked, in a sentence.
    var summary: Bilingual { get }
    /// The account it is filed under.
    var filedUnder: AccountID { get }
}

extension OpenAccount: PermittedRegistryStep {
    package static let name = "account.open"
    package static let permitted: Set<Role> = [.registryAdministrator]
    package var filedUnder: AccountID { account }
}

extension TransferUnits: PermittedRegistryStep {
    package static let name = "units.transfer"
    package static let permitted: Set<Role> = [.accountRepresentative]
    package var filedUnder: AccountID { from }
}

/// Opens an account, or moves units: what needs nothing but the registry.
package struct TakeRegistryStep<Step: PermittedRegistryStep>: ApprovableCommand {
    package static var name: String { Step.name }
    package static var permitted: Set<Role> { Step.permitted }

    package let step: Step

    package init(_ step: Step) { self.step = step }

    package func rehearse(in transaction: Transaction) throws { try RegistryDesk.rehearse(step, in: transaction) }

    package func perform(in transaction: Transaction) throws -> RegistryAnswer {
        RegistryAnswer(try RegistryDesk.take(step, about: step.filedUnder, in: transaction))
    }
}

/// What a registry step did.
package struct RegistryAnswer: Codable, Sendable {
    package let record: UInt64
    package let quantity: Tonnes
    /// The units concerned.
    package let units: [UnitPart]
    /// Batches that came into being.
    package let batches: [UnitBatch]

    init(_ step: (event: RegistryEvent, record: UInt64)) {
        record = step.record
        switch step.event {
        case .accountOpened:
            quantity = .zero
            units = []
            batches = []
        case .unitsIssued(let body):
            quantity = body.quantity
            units = body.batches.map { UnitPart(batch: $0.id, prefix: $0.prefix, range: $0.range) }
            batches = body.batches
        case .unitsTransferred(let body):
            quantity = body.quantity
            units = body.movement.moved
            batches = []
        case .unitsRetired(let body):
            quantity = body.quantity
            units = body.movement.moved
            batches = []
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
        json.raw("}")
    }
}
