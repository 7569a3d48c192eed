package import Quantities
package import Registry
import SQL
import Store

/// Which units would move to another account now (移転の確認): decided by the same rules, and not recorded.
package struct PreviewTransfer: Query {
    package static let name = "units.transfer.preview"
    package static let readers = Readers.roles(TransferUnits.permitted)

    package let transfer: TransferUnits

    package init(_ transfer: TransferUnits) { self.transfer = transfer }

    /// - Throws: ``Rejection`` that the transfer would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> MovementPreview {
        guard case .unitsTransferred(let body) = try RegistryDesk.preview(transfer, by: reader, on: folder) else {
            preconditionFailure("a transfer transfers")
        }
        return MovementPreview(quantity: body.quantity, moved: body.movement.moved, kept: body.movement.kept)
    }
}

/// Which units would be retired now (無効化の確認): decided by the same rules, and not recorded.
package struct PreviewRetirement: Query {
    package static let name = "units.retire.preview"
    package static let readers = Readers.roles(RetireWithCertificate.permitted)

    package let retirement: RetireUnits

    package init(_ retirement: RetireUnits) { self.retirement = retirement }

    /// - Throws: ``Rejection`` that the retirement would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> MovementPreview {
        guard case .unitsRetired(let body) = try RegistryDesk.preview(retirement, by: reader, on: folder) else {
            preconditionFailure("a retirement retires")
        }
        try folder.store.read { _ = try CertificateWriter.batches(of: body.movement, in: $0) }
        return MovementPreview(quantity: body.quantity, moved: body.movement.moved, kept: body.movement.kept)
    }
}

/// What a movement would do.
package struct MovementPreview: Hashable, Sendable {
    package let quantity: Tonnes
    /// The units that move, ascending.
    package let moved: [UnitPart]
    /// What the account keeps of the blocks they are taken from, ascending.
    package let kept: [UnitPart]
}

extension RegistryDesk {
    /// Decides a step by a person on the present state, and forgets it.
    static func preview(
        _ step: some RegistryCommand, by reader: Reader, on folder: DataFolder
    ) throws -> RegistryEvent {
        guard let actor = reader.actor else { preconditionFailure("who moves units is a person") }
        return try folder.store.read { database in
            let state = try RegistryTables.slice(for: step.needs, in: database).state
            guard let event = try step.decide(by: actor, .standard, state).first else {
                preconditionFailure("one registry step is one event")
            }
            return event
        }
    }
}
