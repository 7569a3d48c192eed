import Foundation
import Synchronization

/// Makes each day's reconciliation after midnight in Japan, while a server runs (日次突合の自動実施).
package final class ReconciliationClock: Sendable {
    /// Seconds between two looks, which cost one row.
    private static let interval: TimeInterval = 60
    /// Seconds after one that could not be made: a store that cannot be reached is not asked all the time.
    private static let afterFailure: TimeInterval = 600

    private struct Stopped: Error {}

    private let folder: DataFolder
    private let stopping = Mutex(false)
    private let waker = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    package init(_ folder: DataFolder) { self.folder = folder }

    package func start() {
        Thread.detachNewThread { [self] in
            while !isStopping { _ = waker.wait(timeout: .now() + look()) }
            ended.signal()
        }
    }

    /// Waits until it has ended: a replay that is under way ends with its page, and begins again with the next server.
    package func stop() {
        stopping.withLock { $0 = true }
        waker.signal()
        ended.wait()
    }

    private var isStopping: Bool { stopping.withLock { $0 } }

    /// - Returns: seconds until the next look.
    private func look() -> TimeInterval {
        do {
            try KeepReconciliation().run(on: folder) { _ in
                if isStopping { throw Stopped() }
            }
            return Self.interval
        } catch {
            return Self.afterFailure
        }
    }
}
