import Foundation
import Synchronization

/// Settles holds as their time comes, while a server runs (期日処理).
package final class HoldClock: Sendable {
    /// Seconds between two looks: a transfer that is due at noon is done within a minute of it.
    private static let interval: TimeInterval = 30

    private let folder: DataFolder
    private let stopping = Mutex(false)
    private let waker = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    package init(_ folder: DataFolder) { self.folder = folder }

    package func start() {
        Thread.detachNewThread { [self] in
            while !stopping.withLock({ $0 }) {
                // What cannot be settled now is tried again, and is a task meanwhile (``HoldToDo``); a store that cannot be
                // reached is told of by whoever asks it.
                _ = try? SettleDueHolds().run(by: nil, on: folder)
                _ = waker.wait(timeout: .now() + Self.interval)
            }
            ended.signal()
        }
    }

    /// Waits until it has ended.
    package func stop() {
        stopping.withLock { $0 = true }
        waker.signal()
        ended.wait()
    }
}
