import Synchronization

/// Lets one through at a time: who comes meanwhile is told so and waits outside, not in a thread.
final class Gate: Sendable {
    private let isTaken = Mutex(false)

    /// Nil when somebody is inside.
    func oneAtATime<Value>(_ work: () throws -> Value) rethrows -> Value? {
        let mayPass = isTaken.withLock { taken in
            defer { taken = true }
            return !taken
        }
        guard mayPass else { return nil }
        defer { isTaken.withLock { $0 = false } }
        return try work()
    }
}
