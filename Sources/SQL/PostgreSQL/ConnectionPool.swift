import Foundation

/// Connections for one kind of work, opened when they are first needed and kept. Who finds none free waits.
///
/// `@unchecked Sendable`: the places are handed out under the condition's lock, each to one thread at a time.
final class ConnectionPool: @unchecked Sendable {
    /// A connection that comes and goes, in the hands of one thread.
    final class Place {
        private let address: PostgreSQLAddress
        private let settings: String?
        private(set) var connection: PostgreSQLConnection?

        init(_ address: PostgreSQLAddress, settings: String?) {
            self.address = address
            self.settings = settings
        }

        /// The connection, if need be a new one.
        /// - Parameter patience: how long to try to get a new one.
        /// - Returns: the connection, and whether it is new.
        func connected(patience: Duration) throws -> (PostgreSQLConnection, isNew: Bool) {
            if let connection, connection.isAlive() { return (connection, false) }
            connection = nil
            let new = try PostgreSQLConnection.open(address, patience: patience)
            if let settings { try new.run(script: settings) }
            connection = new
            return (new, true)
        }

        func disconnect() { connection = nil }
    }

    private let condition = NSCondition()
    private let address: PostgreSQLAddress
    private let limit: Int
    private let patience: TimeInterval?
    private let settings: String?
    private var free: [Place] = []
    private var taken: [ObjectIdentifier] = []

    /// - Parameters:
    ///   - limit: how many connections there are at most.
    ///   - patience: seconds to wait for a free one; nil waits for as long as it takes.
    ///   - settings: of these sessions, beside those of every session; statements without values.
    init(_ address: PostgreSQLAddress, limit: Int, patience: TimeInterval?, settings: String? = nil) {
        self.address = address
        self.limit = limit
        self.patience = patience
        self.settings = settings
    }

    /// - Throws: what `work` throws; ``SQLFailure`` of kind `busy` when patience ran out.
    func withPlace<Value>(_ work: (Place) throws -> Value) throws -> Value {
        let place = try take()
        defer { giveBack(place) }
        return try work(place)
    }

    private func take() throws -> Place {
        let thread = ObjectIdentifier(Thread.current)
        condition.lock()
        defer { condition.unlock() }
        precondition(limit > 1 || !taken.contains(thread), "a write within a write would wait for itself")
        let deadline = patience.map { Date(timeIntervalSinceNow: $0) }
        while free.isEmpty, taken.count >= limit {
            guard let deadline else {
                // Not until the distant future, which `wait(until:)` cannot count to: it traps.
                condition.wait()
                continue
            }
            guard condition.wait(until: deadline) else {
                throw SQLFailure(.busy, code: "pool", message: "all \(limit) connections are in use")
            }
        }
        taken.append(thread)
        return free.popLast() ?? Place(address, settings: settings)
    }

    private func giveBack(_ place: Place) {
        condition.lock()
        defer { condition.unlock() }
        if let index = taken.lastIndex(of: ObjectIdentifier(Thread.current)) { taken.remove(at: index) }
        free.append(place)
        condition.signal()
    }
}
