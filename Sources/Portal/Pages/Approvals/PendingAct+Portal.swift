import Quantities
import UseCases

extension PortalWording {
    /// How an act stands; one that nobody approved in time has expired.
    func state(of act: PendingAct, at now: Instant) -> String {
        act.hasExpired(at: now) ? self(.actExpired) : self(act.state.name)
    }
}

extension PendingAct {
    func tone(at now: Instant) -> ListingCell.Tone {
        switch state {
        case .waiting: hasExpired(at: now) ? .bad : .caution
        case .approved: .good
        case .declined: .bad
        case .withdrawn: .neutral
        }
    }
}
