import Quantities
import Registry
import UseCases

/// A hold as a program reads it.
struct HoldAnswer: Codable, Sendable {
    enum State: String, Codable, CaseIterable, Sendable {
        /// For its time, or for whoever completes or confirms it.
        case waits
        /// The registry hands it over presently.
        case due
        /// The registry frees it presently.
        case expired
    }

    let id: HoldID
    let from: AccountID
    let to: AccountID
    let quantity: Tonnes
    /// Ascending.
    let units: [UnitPart]
    let completion: Hold.Completion
    let confirmation: Hold.Confirmation
    let state: State
    /// When time makes something of it, if nobody does anything before.
    let turn: Instant
    /// Whoever asks represents the account that gives.
    let isOwn: Bool
    /// Whoever asks represents the account that receives.
    let isForOwn: Bool

    init(_ row: HoldList.Row) {
        id = row.hold.id
        from = row.hold.from
        to = row.hold.to
        quantity = row.hold.quantity
        units = row.hold.units
        completion = row.hold.completion
        confirmation = row.hold.confirmation
        state =
            switch row.fate {
            case .waits: .waits
            case .due: .due
            case .expired: .expired
            }
        turn = row.hold.turn
        isOwn = row.isOwn
        isForOwn = row.isForOwn
    }
}
