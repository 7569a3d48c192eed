package import Quantities
package import SQL

/// Finds the records that concern some accounts and topics (通知の検索), by the indexes of the log alone.
package struct NoticeRecords {
    /// Accounts that one statement looks at.
    private static let mostAtOnce = 400

    private let accounts: [AccountID]
    private let topics: [String]

    /// - Parameter topics: beside those of the accounts.
    package init(accounts: [AccountID], topics: [String]) {
        self.accounts = accounts
        self.topics = topics
    }

    /// So many before a record, newest first: a few seeks for each account.
    package func newest(before record: UInt64, atMost count: Int, in database: Database) throws -> [UInt64] {
        let before = min(record, UInt64(Int64.max))
        var found: Set<UInt64> = []
        func add(_ sql: String, _ key: String) throws {
            found.formUnion(try database.all(UInt64.self, sql, key, before, count))
        }
        for account in accounts {
            try add(
                "SELECT idx FROM records WHERE subject = ? AND \(RecordLog.isFiled) AND idx < ? ORDER BY idx DESC LIMIT ?",
                NoticeTopics.account(account))
            try add(
                "SELECT record FROM account_lines WHERE account = ? AND record < ? ORDER BY record DESC LIMIT ?",
                account.text)
        }
        for topic in accounts.map(NoticeTopics.account) + topics {
            try add(
                "SELECT record FROM notice_topics WHERE topic = ? AND record < ? ORDER BY record DESC LIMIT ?", topic)
        }
        return Array(found.sorted(by: >).prefix(count))
    }

    /// How many there are after a record, counted up to a bound: one statement, whatever the log holds. Of more than
    /// 400 accounts there are several, and a record of several accounts may count as often.
    package func count(after record: Int64, upTo most: Int, in database: Database) throws -> Int {
        var count = 0
        var rest = accounts[...]
        var topics = topics
        repeat {
            let group = Array(rest.prefix(Self.mostAtOnce))
            rest = rest.dropFirst(group.count)
            count += try self.count(group, topics, after: record, upTo: most, in: database)
            topics = []
        } while !rest.isEmpty && count < most
        return min(count, most)
    }

    private func count(
        _ accounts: [AccountID], _ topics: [String], after: Int64, upTo most: Int, in database: Database
    ) throws -> Int {
        guard !accounts.isEmpty || !topics.isEmpty else { return 0 }
        var parts: [String] = []
        var values: [any SQLBindable] = []
        func add(_ table: String, _ record: String, _ key: String, _ keys: [String], _ condition: String = "") {
            guard !keys.isEmpty else { return }
            let places = Array(repeating: "?", count: keys.count).joined(separator: ", ")
            parts.append(
                """
                SELECT n FROM (SELECT \(record) AS n FROM \(table) WHERE \(key) IN (\(places)) \(condition)
                    AND \(record) > ? LIMIT ?) part\(parts.count)
                """)
            values += keys.map { $0 as any SQLBindable }
            values += [after, Int64(most)]
        }
        let subjects = accounts.map(NoticeTopics.account)
        add("records", "idx", "subject", subjects, "AND \(RecordLog.isFiled)")
        add("account_lines", "record", "account", accounts.map(\.text))
        add("notice_topics", "record", "topic", subjects + topics)
        let counted = try database.all(
            Int64.self, "SELECT COUNT(*) FROM (\(parts.joined(separator: " UNION "))) found", values: values)
        return Int(counted.first ?? 0)
    }
}
