package import Quantities
package import Registry
package import SQL

/// Whom a record concerns beside the account that it is filed under or moves units on (通知の宛先): what the other indexes
/// of the log do not find. Derived from the records; nothing here says anything of its own.
package enum NoticeTopics {
    static let table = """
        CREATE TABLE notice_topics(
            topic TEXT NOT NULL, record INTEGER NOT NULL REFERENCES records(idx), PRIMARY KEY (topic, record))
            WITHOUT ROWID;
        CREATE INDEX notice_topics_record ON notice_topics(record);
        """

    /// Everybody who represents an account.
    package static let registry = "registry"

    /// As records about an account are filed.
    package static func account(_ id: AccountID) -> String { "account:\(id)" }

    package static func organisation(_ id: OrganisationID) -> String { "organisation:\(id)" }

    /// Accounts that a freeze of units is told to.
    static let mostHolders = 10_000

    package static func put(_ topics: some Sequence<String>, record: UInt64, in database: Database) throws {
        for topic in topics {
            try database.execute(
                "INSERT INTO notice_topics(topic, record) VALUES (?, ?) ON CONFLICT (topic, record) DO NOTHING", topic,
                record)
        }
    }

    /// Those of one record.
    package static func of(_ record: UInt64, in database: Database) throws -> [String] {
        try database.all(String.self, "SELECT topic FROM notice_topics WHERE record = ? ORDER BY topic", record)
    }

    /// Every row, in order.
    package static func forEach(
        in database: Database, _ body: (_ topic: String, _ record: UInt64) throws -> Void
    ) throws {
        try database.forEachRow("SELECT topic, record FROM notice_topics ORDER BY record, topic") {
            try body($0[0], $0[1])
        }
    }

    static func apply(_ event: RegistryEvent, record: UInt64, in database: Database) throws {
        switch event {
        case .frozen(let body): try put(holders(body.scope, in: database), record: record, in: database)
        case .unfrozen(let body): try put(holders(body.scope, in: database), record: record, in: database)
        case .representativeRemoved(let body):
            guard let account = try RegistryTables.account(body.account, in: database) else { return }
            try put(
                [AccountAudience.person(body.person, of: account.organisation)], record: record, in: database)
        default: try put(receivers(of: event), record: record, in: database)
        }
    }

    /// The accounts that units are set aside for: what is so set aside is filed under the giver. None for what is to go to
    /// another registry.
    package static func receivers(of event: RegistryEvent) -> [String] {
        switch event {
        case .unitsReserved(let body): body.to == body.from ? [] : [account(body.to)]
        case .holdConfirmed(let body): [account(body.to)]
        case .holdReleased(let body): body.to == body.from ? [] : [account(body.to)]
        default: []
        }
    }

    /// Whom a freeze concerns. One of an account is filed under it.
    private static func holders(_ scope: FreezeScope, in database: Database) throws -> [String] {
        switch scope {
        case .registry: [registry]
        case .organisation(let id): [organisation(id)]
        case .account: []
        case .units(let prefix, let range):
            try database.all(
                String.self,
                """
                SELECT DISTINCT account FROM blocks WHERE prefix = ? AND first <= ? AND first >= (
                    SELECT COALESCE(MAX(first), 0) FROM blocks WHERE prefix = ? AND first <= ?)
                AND last >= ? AND status IN ('held', 'reserved') ORDER BY account LIMIT ?
                """, prefix.rawValue, range.last, prefix.rawValue, range.first, range.first, mostHolders
            ).map { "account:\($0)" }
        }
    }

    /// Fills the tables of a folder that is older than they are: what was proposed before is not told of.
    @Sendable static func fill(_ database: Database) throws {
        for account in try RegistryTables.accounts(in: database) {
            try AccountAudience.apply(before: nil, after: account, in: database)
        }
        let kinds = [
            UnitsReserved.kind, HoldConfirmed.kind, HoldReleased.kind, Frozen.kind, Unfrozen.kind,
            RepresentativeRemoved.kind,
        ]
        for record in try kinds.flatMap({ try RecordLog.records(ofKind: $0, in: database) }) {
            guard let event = try record.event(RegistryEvent.self) else { continue }
            try apply(event, record: record.index, in: database)
        }
    }
}
