import Quantities
import SQL
import Store

/// Acts that wait or have waited for a second person, as their records left them.
enum PendingActTable {
    static func subject(_ act: PendingActID) -> String { "act:\(act)" }

    static func put(_ act: PendingAct, in database: Database) throws {
        try database.execute(
            """
            INSERT INTO pending_acts(id, record, organisation, state, expires, body) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, body = excluded.body
            """, act.id.text, try record(of: act.id), act.initiator.organisation.text, act.state.rawValue,
            act.expiresAt.seconds, try CanonicalJSON.text(act))
    }

    /// - Throws: ``Rejection`` `approval.act.unknown`.
    static func known(_ id: PendingActID, in database: Database) throws -> PendingAct {
        guard let body = try database.first(String.self, "SELECT body FROM pending_acts WHERE id = ?", id.text) else {
            throw unknown(id)
        }
        return try CanonicalJSON.value(PendingAct.self, from: body)
    }

    /// Newest first.
    /// - Parameters:
    ///   - organisation: nil for those of all.
    ///   - record: only those asked for before this record.
    static func list(
        of organisation: OrganisationID?, onlyWaiting: Bool, before record: Int64, limit: Int, in database: Database
    ) throws -> [PendingAct] {
        let bodies = try database.all(
            String.self,
            """
            SELECT body FROM pending_acts WHERE record < ? AND (? = '' OR organisation = ?) AND (? = 0 OR state = 'waiting')
            ORDER BY record DESC LIMIT ?
            """, record, organisation?.text ?? "", organisation?.text ?? "", onlyWaiting ? 1 : 0, limit)
        return try bodies.map { try CanonicalJSON.value(PendingAct.self, from: $0) }
    }

    /// - Throws: ``Rejection`` `approval.act.unknown`.
    static func record(of id: PendingActID) throws -> Int64 {
        guard id.text.hasPrefix("PA-"), let record = Int64(id.text.dropFirst(3)) else { throw unknown(id) }
        return record
    }

    /// Writes what a record says of its act, if it is about one.
    static func apply(_ record: LogRecord, in database: Database) throws {
        guard let act = try act(after: record, before: { try known($0, in: database) }) else { return }
        try put(act, in: database)
        try NoticedAccounts.file(act, record: record.index, in: database)
    }

    /// The act as a record leaves it; nil for a record about no act.
    /// - Parameter before: the act as the records before it left it.
    static func act(
        after record: LogRecord, before: (PendingActID) throws -> PendingAct?
    ) throws -> PendingAct? {
        switch record.header.kind {
        case ActProposed.kind:
            let body = try record.body(as: ActProposed.self)
            return PendingAct(
                id: PendingAct.id(record: record.index), command: body.command, content: body.content,
                initiator: record.header.actor, requestID: record.header.command, proposedAt: record.header.recordedAt,
                expiresAt: body.expiresAt,
                state: .waiting)
        case ActApproved.kind:
            return try closed(before(record.body(as: ActApproved.self).act), .approved, record)
        case ActDeclined.kind:
            let body = try record.body(as: ActDeclined.self)
            return try closed(before(body.act), .declined, record, reason: body.reason)
        case ActWithdrawn.kind:
            return try closed(before(record.body(as: ActWithdrawn.self).act), .withdrawn, record)
        default: return nil
        }
    }

    private static func closed(
        _ act: PendingAct?, _ state: PendingAct.State, _ record: LogRecord, reason: String? = nil
    ) -> PendingAct? {
        guard var act else { return nil }
        act.state = state
        act.closedBy = record.header.actor
        act.reason = reason
        return act
    }

    private static func unknown(_ id: PendingActID) -> Rejection {
        Rejection(
            "approval.act.unknown", expected: "an act that was asked for", found: id.text, ja: "この申請はありません",
            en: "There is no such act")
    }
}
