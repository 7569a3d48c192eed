package import Quantities
import Registry
import Store

/// What happened to some units in one record.
package struct PublicMovement: Codable, Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case issued, transferred, retired
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
    init?(_ record: LogRecord, _ range: SerialRange, of batch: UnitBatch) throws {
        self.record = record.index
        day = record.header.effectiveAt.day
        let moved: [UnitPart]
        switch try record.event(RegistryEvent.self) {
        case .unitsIssued(let body):
            (kind, from, to, certificate, beneficiary) = (.issued, nil, body.account, nil, nil)
            moved = [UnitPart(batch: batch.id, prefix: batch.prefix, range: batch.range)]
        case .unitsTransferred(let body):
            (kind, from, to, certificate, beneficiary) = (.transferred, body.from, body.to, nil, nil)
            moved = body.movement.moved
        case .unitsRetired(let body):
            let number = PublicRetirement.certificate(of: record.index)
            (kind, from, to, certificate, beneficiary) = (.retired, body.account, nil, number, body.beneficiary)
            moved = body.movement.moved
        case .accountOpened, nil: return nil
        }
        let parts = moved.filter { $0.prefix == batch.prefix }.compactMap { $0.range.intersection(range) }
        tonnes = try Tonnes(parts.map(\.count).reduce(0, +))
    }
}
