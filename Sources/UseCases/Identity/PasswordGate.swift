import Dispatch
import Quantities
import Synchronization

/// How many passwords are looked at together: each takes a core and tens of megabytes.
final class PasswordGate: Sendable {
    private static let together = 2
    /// Those who wait; more are sent away.
    private static let most = 64

    private let open = DispatchSemaphore(value: together)
    private let waiting = Mutex(0)

    /// - Throws: ``Rejection`` `identity.busy`; what `work` throws.
    func through<Value>(_ work: () throws -> Value) throws -> Value {
        let isIn = waiting.withLock { waiting in
            guard waiting < Self.most else { return false }
            waiting += 1
            return true
        }
        guard isIn else {
            throw Rejection(
                "identity.busy", expected: "≤ \(Self.most) sign-ins at once", found: "more",
                ja: "サインインが集中しています。しばらくしてからやり直してください", en: "Too many people sign in at once; try again shortly")
        }
        defer { waiting.withLock { $0 -= 1 } }
        open.wait()
        defer { open.signal() }
        return try work()
    }
}
