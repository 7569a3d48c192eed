/// Something that a person gives under an idempotency id.
package struct Errand: Hashable, Sendable {
    package enum Wish: Hashable, Sendable {
        /// The first of two persons.
        case ask(Movement)
        /// One person, who does not wait for a second.
        case alone(Movement)
        /// The act that was asked for under this id.
        case approve(Int)
        case decline(Int)
        case withdraw(Int)
        /// What takes one person: it moves nothing, or moves it back.
        case confirm(hold: Int)
        case release(hold: Int)
    }

    let id: Int
    let person: String
    let wish: Wish
}

/// What happens next in a simulated folder.
package enum StoreStep: Hashable, Sendable {
    case give([Errand], atOnce: Bool)
    /// The clock jumps; at times back.
    case jump(seconds: Int64)
    /// The registry does what the time has come for.
    case settle
    /// The folder is closed, and opened again.
    case reopen
    /// The program dies while these are given at once: the first commit is durable or not, nobody hears of any. It is
    /// started again.
    case crash([Errand], isDurable: Bool)
}

extension StoreStep {
    /// What is given one by one is a step each, so that each can be left out.
    static func apart(_ steps: [StoreStep]) -> [StoreStep] {
        steps.flatMap { step in
            guard case .give(let errands, atOnce: false) = step else { return [step] }
            return errands.map { .give([$0], atOnce: false) }
        }
    }
}

extension StoreStep: CustomStringConvertible {
    package var description: String {
        switch self {
        case .give(let errands, let atOnce): errands.lines(atOnce ? "at once" : "one by one")
        case .jump(let seconds): "the clock jumps \(seconds) s"
        case .settle: "what is due is settled"
        case .reopen: "closed and opened again"
        case .crash(let errands, let isDurable): errands.lines("dies, \(isDurable ? "durable" : "lost")")
        }
    }
}

extension [Errand] {
    fileprivate func lines(_ title: String) -> String {
        "\(title): " + map { "#\($0.id) \($0.person) \($0.wish)" }.joined(separator: "; ")
    }
}
