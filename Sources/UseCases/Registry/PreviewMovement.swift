package import Quantities
package import Registry
import SQL
import Store

/// Which units would be retired now (無効化の確認): decided by the same rules, and not recorded.
package struct PreviewRetirement: Query {
    package static let name = "units.retire.preview"
    package static let readers = Readers.roles(RetireWithCertificate.permitted)

    package let retirement: RetireUnits

    package init(_ retirement: RetireUnits) { self.retirement = retirement }

    /// - Throws: ``Rejection`` that the retirement would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> MovementPreview {
        let events = try RegistryDesk.preview(retirement, by: reader, on: folder)
        guard case .unitsRetired(let body)? = events.first else { preconditionFailure("a retirement retires") }
        try folder.store.read {
            try RetirementBeneficiary.check(retirement, in: $0)
            _ = try CertificateWriter.batches(of: body.movement, in: $0)
        }
        return MovementPreview(events)
    }
}

/// Which units a step would move, set aside or take out of use now (操作の確認): decided by the same rules, and not recorded.
package struct PreviewStep<Step: PermittedRegistryStep>: Query {
    package static var name: String { "\(Step.name).preview" }
    package static var readers: Readers { Readers.roles(Step.permitted) }

    package let step: Step

    package init(_ step: Step) { self.step = step }

    /// - Throws: ``Rejection`` that the step would be refused with.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> MovementPreview {
        try folder.store.read { try step.requireKnown(in: $0) }
        return MovementPreview(try RegistryDesk.preview(step, by: reader, on: folder))
    }
}

/// What a movement would do.
package struct MovementPreview: Hashable, Sendable {
    package let quantity: Tonnes
    /// The units that move, ascending.
    package let moved: [UnitPart]
    /// What the account keeps of the blocks they are taken from, ascending.
    package let kept: [UnitPart]
    /// What comes for it, of an exchange; ascending.
    package let received: [UnitPart]
    /// What completes it, for units that are set aside first; nil for what takes effect at once.
    package let completion: Hold.Completion?
    package let confirmation: Hold.Confirmation?

    init(_ events: [RegistryEvent]) {
        if case .unitsReserved(let body)? = events.first {
            (moved, completion, confirmation) = (body.movement.moved, body.completion, body.confirmation)
            received = []
        } else if case .unitsExchanged(let body)? = events.first {
            (moved, received) = (body.returned.moved, body.units)
            (completion, confirmation) = (nil, nil)
        } else {
            received = []
            moved = events.flatMap { UnitPassage.all(of: $0).flatMap(\.units) }.sorted()
            (completion, confirmation) = (nil, nil)
        }
        quantity = moved.map(\.quantity).sum
        // What one event leaves, the next may take from.
        kept = events.reduce(into: Set<UnitPart>()) { kept, event in
            kept.subtract(event.endedParts)
            kept.formUnion(event.keptParts)
        }.sorted()
    }
}

extension RegistryDesk {
    /// Decides a step by a person on the present state, and forgets it.
    static func preview(
        _ step: some RegistryCommand, by reader: Reader, on folder: DataFolder
    ) throws -> [RegistryEvent] {
        guard let actor = reader.actor else { preconditionFailure("who moves units is a person") }
        return try folder.store.read { database in
            let state = try RegistryTables.slice(for: step.needs, in: database).state
            return try step.decide(by: actor, at: folder.now, .current(in: database), state)
        }
    }
}
