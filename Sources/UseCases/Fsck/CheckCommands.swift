import Foundation
import Quantities
import SQL
import Store

/// Every record's command is remembered under its id with who gave it, and what was asked and answered can be read.
///
/// The answers do not follow from the records, so nothing more can be said about them.
struct CheckCommands: FolderCheckPart {
    let name = Bilingual(ja: "コマンドの控え", en: "Commands and their answers")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        try database.forEachRow("SELECT id, content, answer FROM commands") { row in
            check.count("commands")
            for column in ["content", "answer"] where !Self.isJSON(try row[column]) {
                try check.report(
                    "fsck.command.unreadable", "command \(row["id"] as String)", expected: "JSON",
                    found: "the \(column)",
                    ja: "コマンドの内容または回答の控えが読めません", en: "What the command asked or answered cannot be read")
            }
        }
        try database.forEachRow("SELECT idx, bytes FROM records ORDER BY idx") { row in
            // A record beyond reading is a finding of the log's own check.
            let index: UInt64 = try row["idx"]
            guard let record = try? LogRecord(index: index, bytes: row["bytes"]) else { return }
            let (id, person) = (record.header.command, record.header.actor.person.text)
            let remembered = try database.first(String.self, "SELECT person FROM commands WHERE id = ?", id)
            guard remembered != person else { return }
            check.report(
                "fsck.command.altered", "command \(id) of record \(index)", expected: person,
                found: remembered ?? "none",
                ja: "記録を作成したコマンドの控えがないか、実行者が異なります",
                en: "The command of a record is not remembered, or as somebody else's")
        }
    }

    private static func isJSON(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
    }
}
