package import Quantities

package enum HoldSubject {}
/// `H-1`, `H-2`, … in the order in which they were made.
package typealias HoldID = Identifier<HoldSubject>

/// Units that are set aside for another account, or for one in another registry: they are the holder's until the transfer is
/// completed, and nothing else can be done with them meanwhile (留保).
package struct Hold: Hashable, Sendable, Codable {
    /// What completes it.
    package enum Completion: Hashable, Sendable {
        /// The registry, at this instant or after.
        case due(Instant)
        /// A representative of the holder, by then; to an account that is not trusted, not before it may receive.
        case byHand(notBefore: Instant?, until: Instant)
        /// A representative of the receiver, by then, who gives these units in return, both in one (交換); to an account that
        /// is not trusted, not before it may receive.
        case exchange(for: UnitSelection, notBefore: Instant?, until: Instant)
        /// The registry, at this instant or after, which hands them over to another registry (他の登録簿への移管): such a hold is
        /// from an account for itself.
        case export(registry: String, destination: String, at: Instant)
    }

    /// Whether the receiving account must agree.
    package enum Confirmation: Hashable, Sendable {
        case notNeeded
        case awaited(until: Instant)
        case given
    }

    package let id: HoldID
    package let from: AccountID
    package let to: AccountID
    /// Ascending.
    package let units: [UnitPart]
    package let completion: Completion
    package internal(set) var confirmation: Confirmation

    package var quantity: Tonnes { units.quantity }

    /// What time makes of it, if nobody does anything. At a last instant itself nothing has expired.
    package func fate(at now: Instant) -> Fate {
        switch (completion, confirmation) {
        case (.due, .awaited(let until)): now > until ? .expired : .waits(until: until)
        case (.due(let due), _): now >= due ? .due : .waits(until: due)
        case (.byHand(_, let end), .awaited(let until)):
            now > min(end, until) ? .expired : .waits(until: min(end, until))
        case (.byHand(_, let end), _): now > end ? .expired : .waits(until: end)
        case (.exchange(_, _, let end), _): now > end ? .expired : .waits(until: end)
        case (.export(_, _, let due), _): now >= due ? .due : .waits(until: due)
        }
    }

    package enum Fate: Hashable, Sendable, Codable {
        case waits(until: Instant)
        case due
        case expired
    }

    static func id(_ number: Int64) -> HoldID { HoldID(known: "H-\(number)") }
}

extension Hold {
    /// When time makes something of it, if nobody does anything before.
    package var turn: Instant {
        switch (completion, confirmation) {
        case (.due, .awaited(let until)): until
        case (.due(let due), _): due
        case (.byHand(_, let end), .awaited(let until)): min(end, until)
        case (.byHand(_, let end), _): end
        case (.exchange(_, _, let end), _): end
        case (.export(_, _, let due), _): due
        }
    }

    package init(_ body: UnitsReserved) {
        self.init(
            id: body.hold, from: body.from, to: body.to, units: body.movement.moved, completion: body.completion,
            confirmation: body.confirmation)
    }

    /// Whether it was made before another.
    func isBefore(_ other: Hold) -> Bool { (id.text.count, id.text) < (other.id.text.count, other.id.text) }

    /// Whether they are to go to another registry.
    package var isExport: Bool { if case .export = completion { true } else { false } }

    /// The receiving account has agreed.
    package mutating func confirm() { confirmation = .given }
}
