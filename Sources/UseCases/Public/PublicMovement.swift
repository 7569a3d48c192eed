package import Quantities
import Registry

/// What happened to some units in one record.
package struct PublicMovement: Codable, Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case issued, transferred, retired, cancelled, exported
        /// A transfer back, to put one right (訂正).
        case corrected
        /// Units of two accounts changed places (交換).
        case exchanged
    }

    package let kind: Kind
    package let record: UInt64
    package let day: Day
    package let from: AccountID?
    package let to: AccountID?
    /// Of the units that were asked for.
    package let tonnes: Tonnes
    /// The certificate of a retirement.
    package let certificate: String?
    package let beneficiary: String?

    /// Nil for a record that did nothing with the units.
    init?(_ step: UnitHistory.Step, _ range: SerialRange, of batch: UnitBatch) throws {
        let (record, event) = (step.record, step.event)
        self.record = record.index
        day = record.header.effectiveAt.day
        let concerned = UnitPassage.all(of: event).filter { passage in
            passage.units.contains { $0.prefix == batch.prefix && $0.range.overlaps(range) }
        }
        guard let first = concerned.first else { return nil }
        kind = Kind(event, first)
        // Of an exchange in which units of both sides were asked for, neither side gave them all.
        from = Set(concerned.map(\.from)).count == 1 ? first.from : nil
        // Of a transfer to many, a reader of several units is told of none of the accounts.
        to = first.status == .held && Set(concerned.map(\.to)).count == 1 ? first.to : nil
        if case .unitsRetired(let body) = event {
            (certificate, beneficiary) = (PublicRetirement.certificate(of: record.index), body.beneficiary)
        } else {
            (certificate, beneficiary) = (nil, nil)
        }
        let parts = concerned.flatMap(\.units).filter { $0.prefix == batch.prefix }
            .compactMap { $0.range.intersection(range) }
        tonnes = try Tonnes(parts.map(\.count).reduce(0, +))
    }
}

extension PublicMovement.Kind {
    fileprivate init(_ event: RegistryEvent, _ passage: UnitPassage) {
        self =
            switch passage.status {
            case .retired: .retired
            case .cancelled: .cancelled
            case .exported: .exported
            case .held, .reserved:
                switch event {
                case .transferCorrected: .corrected
                case .unitsExchanged: .exchanged
                default: passage.from == nil ? .issued : .transferred
                }
            }
    }
}
