import Foundation
import SQL
import Quantities

/// Every command's idempotency id with what was asked and answered, kept for good.
enum CommandLedger {
    /// Looks for the ids of all commands of a batch at once: most are new, and need not be looked for one by one.
    static func known(_ ids: [String]) -> Question {
        // Few different statements, whatever the number: each is prepared once.
        var places = 1
        while places < ids.count { places *= 2 }
        let padded = ids.map(SQLValue.text) + Array(repeating: .null, count: places - ids.count)
        let marks = Array(repeating: "?", count: places).joined(separator: ",")
        return Question("SELECT id FROM commands WHERE id IN (\(marks))", values: padded)
    }

    /// The first answer to a known id; nil when the id is new.
    static func answer(
        to context: CommandContext, name: String, content: String, in batch: Batch
    ) throws -> String? {
        let id = context.id
        guard batch.knownCommands.contains(id),
            let row = try batch.database.row("SELECT name, person, content, answer FROM commands WHERE id = ?", id)
        else { return nil }
        let person = context.actor.person.text
        let earlier: (person: String, name: String, content: String) = try (row["person"], row["name"], row["content"])
        guard earlier.person == person else { throw reused(id, field: "person", expected: "another", found: person) }
        guard earlier.name == name else { throw reused(id, field: "command", expected: earlier.name, found: name) }
        if earlier.content != content { throw difference(id, earlier.content, content) }
        return try row["answer"]
    }

    static func remember(
        _ context: CommandContext, name: String, content: String, answer: some Encodable, in batch: Batch
    ) throws {
        batch.knownCommands.insert(context.id)
        batch.database.deferred(RememberedCommands.self).append(
            id: context.id, name: name, person: context.actor.person.text, content: content,
            answer: try CanonicalJSON.text(answer), recordedAt: context.recordedAt.description)
    }

    /// Lays the commands out in the order in which they came. A data folder of earlier days had them in the order of their
    /// ids, where each new one changes a page of its own; PostgreSQL never did.
    @Sendable static func keepInOrder(_ database: Database) throws {
        guard database.dialect == .sqlite else { return }
        try database.run(
            script: """
                ALTER TABLE commands RENAME TO commands_by_id;
                CREATE TABLE commands(
                    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, person TEXT NOT NULL, content TEXT NOT NULL,
                    answer TEXT NOT NULL, recorded_at TEXT NOT NULL);
                INSERT INTO commands(id, name, person, content, answer, recorded_at)
                    SELECT id, name, person, content, answer, recorded_at FROM commands_by_id ORDER BY recorded_at, id;
                DROP TABLE commands_by_id;
                """)
    }

    private static func difference(_ id: String, _ earlier: String, _ now: String) -> Rejection {
        let before = fields(earlier)
        let after = fields(now)
        let field = Set(before.keys).union(after.keys).sorted().first { before[$0] != after[$0] } ?? "content"
        return reused(id, field: field, expected: before[field] ?? "–", found: after[field] ?? "–")
    }

    private static func fields(_ json: String) -> [String: String] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
            return [:]
        }
        return object.mapValues { "\($0)" }
    }

    private static func reused(_ id: String, field: String, expected: String, found: String) -> Rejection {
        Rejection(
            "store.command.idReused", expected: "\(field) = \(expected)", found: "\(field) = \(found)",
            ja: "コマンドID \(id) は別の内容で使用済みです（\(field) が異なります）",
            en: "The command id \(id) was used before with other content: \(field) differs")
    }
}
