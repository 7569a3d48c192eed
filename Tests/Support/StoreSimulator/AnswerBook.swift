/// What everybody was answered so far: each id is done once, and whoever gives it again is told the same.
struct AnswerBook {
    /// By id, the errand that was done and its answer.
    private var done: [Int: (errand: Errand, answer: String)] = [:]
    /// Ids of which nobody knows whether they were done: the program died meanwhile.
    private var uncertain: Set<Int> = []

    /// Refusals that come of a rule. Any other is a fault: two writers in each other's way, a constraint of the schema
    /// that had to stop what should never have come to it.
    private static let rules = ["registry.", "approval.", "person.", "project."]
    private static let reused = "store.command.idReused"

    /// Notes the outcomes of what was given at once, or of one.
    /// - Returns: what is wrong with them; nil when nothing is.
    mutating func note(_ outcomes: [Outcome]) -> String? {
        let before = done
        for outcome in outcomes where outcome.refusal == nil && !outcome.wasKnown {
            let id = outcome.errand.id
            guard done[id] == nil else { return "#\(id) was done twice" }
            done[id] = (outcome.errand, outcome.answer)
            uncertain.remove(id)
        }
        for outcome in outcomes {
            if let wrong = wrong(outcome, before) { return wrong }
        }
        return nil
    }

    /// Notes what was given while the program died: nobody need have heard anything, but what was heard is so.
    mutating func noteCrash(_ outcomes: [Outcome]) -> String? {
        uncertain.formUnion(outcomes.filter { $0.refusal != nil && done[$0.errand.id] == nil }.map(\.errand.id))
        return note(outcomes.filter { $0.refusal == nil })
    }

    private mutating func wrong(_ outcome: Outcome, _ before: [Int: (errand: Errand, answer: String)]) -> String? {
        let (errand, id) = (outcome.errand, outcome.errand.id)
        if let refusal = outcome.refusal {
            if let first = before[id], first.errand == errand { return "#\(id) was done, and is refused as \(refusal)" }
            if refusal == Self.reused {
                let isUsed = done[id].map { $0.errand != errand } ?? uncertain.contains(id)
                return isUsed ? nil : "#\(id) is refused as \(refusal), and was not used"
            }
            return Self.rules.contains { refusal.hasPrefix($0) } ? nil : "#\(id) is refused as \(refusal)"
        }
        if outcome.wasKnown, uncertain.remove(id) != nil { done[id] = (errand, outcome.answer) }
        guard let first = done[id] else { return "#\(id) is known, and was never done" }
        guard first.errand == errand else { return "#\(id) is answered, and was used for something else" }
        return first.answer == outcome.answer ? nil : "#\(id) has another answer than at first"
    }
}
