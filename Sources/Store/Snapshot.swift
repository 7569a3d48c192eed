package import SQL
import Quantities

/// The state of one project or engagement, written beside the record that last changed it.
package enum Snapshot {
    package static func state<State: Decodable>(
        _ kind: String, _ id: String, as type: State.Type = State.self, in database: Database
    ) throws -> State? {
        try database.first(String.self, "SELECT state FROM snapshots WHERE kind = ? AND id = ?", kind, id).map {
            try CanonicalJSON.value(State.self, from: $0)
        }
    }

    package static func put(
        _ kind: String, _ id: String, _ state: some Encodable, record: UInt64, in database: Database
    ) throws {
        try database.execute(
            """
            INSERT INTO snapshots(kind, id, state, record) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET state = excluded.state, record = excluded.record
            """, kind, id, try CanonicalJSON.text(state), record)
    }

    /// The ids after one, in order, at most so many.
    package static func page(
        _ kind: String, after id: String, atMost count: Int, in database: Database
    ) throws -> [String] {
        try database.all(
            String.self, "SELECT id FROM snapshots WHERE kind = ? AND id > ? ORDER BY id LIMIT ?", kind, id, count)
    }

    package static func ids(_ kind: String, in database: Database) throws -> [String] {
        try database.all(String.self, "SELECT id FROM snapshots WHERE kind = ? ORDER BY id", kind)
    }
}
