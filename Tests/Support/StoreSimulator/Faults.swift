import Synchronization

/// What becomes of commits when the program dies: an engine that knows of it asks before each.
package final class Faults: Sendable {
    package enum Fault: Hashable, Sendable {
        /// It is durable, and nobody hears of it.
        case unanswered
        /// Nothing of it is there.
        case lost
    }

    private let next = Mutex<Fault?>(nil)

    package init() {}

    /// This is what becomes of the next commit; those after it are lost.
    func crash(_ fault: Fault) { next.withLock { $0 = fault } }

    func end() { next.withLock { $0 = nil } }

    /// Nil for a commit of which nothing becomes but itself.
    package func strike() -> Fault? {
        next.withLock { fault in
            defer { if fault != nil { fault = .lost } }
            return fault
        }
    }
}
