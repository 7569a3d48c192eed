import Foundation
import GRDB
import Quantities
import Store

/// Every record's command is remembered under its id with who gave it, and what was asked and answered can be read.
///
/// The answers do not follow from the records, so nothing more can be said about them.
struct CheckCommands: FolderCheckPart {
    let name = Bilingual(ja: "コマンドの控え", en: "Commands and their answers")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var people: [String: String] = [:]
        let commands = try Row.fetchCursor(database, sql: "SELECT id, person, content, answer FROM commands")
        while let row = try commands.next() {
            check.count("commands")
            let id: String = row["id"]
            people[id] = row["person"]
            for column in ["content", "answer"] where !Self.isJSON(row[column]) {
                check.report(
                    "fsck.command.unreadable", "command \(id)", expected: "JSON", found: "the \(column)",
                    ja: "コマンドの内容または回答の控えが読めません", en: "What the command asked or answered cannot be read")
            }
        }
        let records = try Row.fetchCursor(database, sql: "SELECT idx, bytes FROM records ORDER BY idx")
        while let row = try records.next() {
            // A record beyond reading is a finding of the log's own check.
            let index = UInt64(row["idx"] as Int64)
            guard let record = try? LogRecord(index: index, bytes: [UInt8](row["bytes"] as Data)) else { continue }
            let (id, person) = (record.header.command, record.header.actor.person.text)
            guard people[id] != person else { continue }
            check.report(
                "fsck.command.altered", "command \(id) of record \(index)", expected: person,
                found: people[id] ?? "none",
                ja: "記録を作成したコマンドの控えがないか、実行者が異なります",
                en: "The command of a record is not remembered, or as somebody else's")
        }
    }

    private static func isJSON(_ text: String) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
    }
}
