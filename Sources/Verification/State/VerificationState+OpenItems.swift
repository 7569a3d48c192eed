import Quantities

extension VerificationState {
    /// The verifier's items without a standing answer, in the order of the checklist.
    package var unanswered: [ChecklistItem.ID] { (run?.verifierItems ?? []).filter { answers[$0] == nil } }

    /// The verifier's items with a CAR or CL that is not resolved.
    package var unresolved: [ItemAnswered] {
        (run?.verifierItems ?? []).compactMap { answers[$0] }
            .filter { $0.answer.needsResolution && resolutions[$0.item] == nil }
    }

    /// The system's items that fail. Only a correction and another run closes them.
    package var failing: [Finding] { (run?.findings ?? []).filter { $0.outcome == .fail } }

    /// Everything that keeps the verifier from signing this opinion, for people: `A1 (fail)`, `B2`, `E4 (CAR)`, `review`.
    package func blockers(of opinion: Opinion) -> [String] {
        guard run != nil else { return ["checklist"] }
        var blockers = unanswered.map(\.text)
        if opinion.isPositive {
            blockers += failing.map { "\($0.item) (fail)" }
            blockers += unresolved.map { "\($0.item) (\($0.answer.abbreviation ?? $0.answer.rawValue))" }
        }
        switch review {
        case nil: blockers.append("review")
        case let review? where !review.agrees: blockers.append("review (disagreed)")
        case let review? where review.opinion != opinion:
            blockers.append("review (agreed to \(review.opinion.rawValue))")
        default: break
        }
        return blockers
    }
}
