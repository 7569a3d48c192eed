import SQL

/// Commands that a transaction has performed and whose ids are not in the table yet.
final class RememberedCommands: Deferred {
    static let order = 2

    private var rows: [[SQLValue]] = []

    init() {}

    func append(id: String, name: String, person: String, content: String, answer: String, recordedAt: String) {
        rows.append([.text(id), .text(name), .text(person), .text(content), .text(answer), .text(recordedAt)])
    }

    func make(in database: Database) throws {
        let columns = ["id", "name", "person", "content", "answer", "recorded_at"]
        try database.bulk(into: "commands", columns: columns) { writer in
            for row in rows { try writer.append(row: row) }
        }
    }
}
