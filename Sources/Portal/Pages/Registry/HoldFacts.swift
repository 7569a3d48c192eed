import Quantities
import Registry
import UseCases

/// Until when units wait, and for whom.
enum HoldFacts {
    static func add(
        _ completion: Hold.Completion, _ confirmation: Hold.Confirmation, to facts: inout FactList,
        _ word: PortalWording
    ) {
        switch completion {
        case .due(let instant): facts.add(.holdDueAt, word.instant(instant))
        case .byHand(let notBefore, let until):
            facts.add(.holdNotBefore, notBefore.map { word.instant($0) })
            facts.add(.holdUntil, word.instant(until))
        case .exchange(let wanted, let notBefore, let until):
            facts.add(.exchangeWanted, word(wanted.summary))
            facts.add(.holdNotBefore, notBefore.map { word.instant($0) })
            facts.add(.holdUntil, word.instant(until))
        case .export(let registry, let destination, let instant):
            facts.add(.exportRegistry, registry)
            facts.add(.exportDestination, destination)
            facts.add(.holdDueAt, word.instant(instant))
        }
        switch confirmation {
        case .notNeeded: break
        case .awaited(let until): facts.add(.holdConfirmBy, word.instant(until))
        case .given: facts.add(.holdConfirmation, badge: word(.holdConfirmed), .good)
        }
    }

    static func badge(_ fate: Hold.Fate) -> (PortalPhrase, ListingCell.Tone) {
        switch fate {
        case .waits: (.holdWaits, .caution)
        case .due: (.holdDue, .good)
        case .expired: (.holdExpired, .bad)
        }
    }
}
