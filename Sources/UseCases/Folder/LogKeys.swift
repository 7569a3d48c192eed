import Quantities
package import SQL
import Store
package import TransparencyLog

/// The keys that have signed this log, as its own records say.
package enum LogKeys {
    /// The key that took the place of another, and the record that says so.
    struct Rotation {
        let record: UInt64
        let body: LogKeyRotated
    }

    static func rotations(in database: Database) throws -> [Rotation] {
        try RecordLog.records(ofKind: LogKeyRotated.kind, in: database).map {
            Rotation(record: $0.index, body: try $0.body())
        }
    }

    /// What a writer remembers the key in force under.
    enum Memory { case keyInForce }

    /// The verifier key that new checkpoints are signed under; nil for a log without records.
    static func inForce(in database: Database) throws -> String? {
        if let rotated = try RecordLog.last(ofKind: LogKeyRotated.kind, in: database) {
            return try rotated.body(as: LogKeyRotated.self).to
        }
        guard try RecordLog.size(in: database) > 0 else { return nil }
        return try RecordLog.record(0, in: database).body(as: LogOpened.self).verifierKey
    }

    /// Every key that was ever in force, the oldest first. Their signatures are the log's own, not a witness's.
    package static func all(in database: Database) throws -> [NoteVerifier] {
        guard try RecordLog.size(in: database) > 0 else { return [] }
        let first = try RecordLog.record(0, in: database).body(as: LogOpened.self).verifierKey
        return try ([first] + rotations(in: database).map(\.body.to)).map { try NoteVerifier(vkey: $0) }
    }
}

/// From this record on, checkpoints are signed by another key. The checkpoint that has this record as its last commit is
/// signed by both, so whoever trusts the old key learns the new one from the log itself.
package struct LogKeyRotated: EventBody {
    package static let kind = "log.key.rotated"
    package let from: String
    package let to: String
}
