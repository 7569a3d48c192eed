package import Quantities

/// How long somebody who failed must wait before the next attempt (ロックアウト): exponentially longer, never for good, so that
/// whoever attacks a person cannot shut that person out for long either.
package struct LockOut: Hashable, Sendable {
    /// Failures in a row that cost nothing.
    package let free: Int
    /// The first wait, in seconds; each further failure doubles it.
    let first: Int64
    let longest: Int64
    /// Seconds of quiet after which failures are forgotten.
    package let memory: Int64

    /// Attempts at one login name, whether or not anybody has it.
    package static let login = LockOut(free: 5, first: 60, longest: 3600, memory: 86_400)
    /// Attempts from one address at any login name; an office may share one.
    package static let address = LockOut(free: 30, first: 60, longest: 3600, memory: 86_400)
    /// Attempts at a second factor, by somebody who knows the password.
    package static let secondFactor = LockOut(free: 5, first: 60, longest: 3600, memory: 86_400)

    /// The end of the wait; nil when there is none.
    /// - Parameters:
    ///   - failures: in a row.
    ///   - last: the newest of them.
    package func end(failures: Int, last: Instant) -> Instant? {
        guard failures >= free else { return nil }
        let doublings = min(failures - free, 16)
        return last.advanced(bySeconds: min(first << Int64(doublings), longest))
    }

    /// Whether an attempt may be made now.
    /// - Throws: ``Rejection`` `identity.signIn.lockedOut`, with the end of the wait.
    package func requireOpen(failures: Int, last: Instant, at now: Instant) throws(Rejection) {
        guard !isForgotten(last: last, at: now), let end = end(failures: failures, last: last), now < end else {
            return
        }
        throw .lockedOut(until: end)
    }

    package func isForgotten(last: Instant, at now: Instant) -> Bool { last.advanced(bySeconds: memory) <= now }
}
