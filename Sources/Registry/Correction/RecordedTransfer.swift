package import Quantities

/// What a record of a transfer moved, and whether it is so still.
package struct RecordedTransfer: Hashable, Sendable {
    /// Some of the units left the account that they were brought to, by a later record, wherever they are now.
    package struct Later: Hashable, Sendable {
        package let part: UnitPart
        package let record: UInt64

        package init(_ part: UnitPart, record: UInt64) {
            self.part = part
            self.record = record
        }
    }

    package let from: AccountID
    package let to: AccountID
    /// Ascending.
    package let units: [UnitPart]
    /// Nil when none of them has moved since.
    package let later: Later?

    package init(from: AccountID, to: AccountID, units: [UnitPart], later: Later? = nil) {
        self.from = from
        self.to = to
        self.units = units
        self.later = later
    }

    /// Nil for what is no transfer from one account to one other.
    package init?(_ event: RegistryEvent) {
        switch event {
        case .unitsTransferred(let body): self.init(from: body.from, to: body.to, units: body.movement.moved)
        case .holdCompleted(let body): self.init(from: body.from, to: body.to, units: body.units)
        default: return nil
        }
    }

    package func with(_ later: Later?) -> RecordedTransfer {
        RecordedTransfer(from: from, to: to, units: units, later: later)
    }

    /// What a later event moved of these units; nil when it moved none of them. Setting them aside is no movement.
    package func moved(by event: RegistryEvent, record: UInt64) -> Later? {
        for passage in UnitPassage.all(of: event) where passage.from == to {
            let part = passage.units.first { part in
                units.contains { $0.prefix == part.prefix && $0.range.overlaps(part.range) }
            }
            if let part { return Later(part, record: record) }
        }
        return nil
    }
}
