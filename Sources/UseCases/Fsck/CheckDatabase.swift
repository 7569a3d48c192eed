import SQL
import Quantities

/// The database engine's own check of its pages and indexes, and of every reference between tables.
struct CheckDatabase: FolderCheckPart {
    let name = Bilingual(ja: "データベースのページと索引", en: "Pages and indexes of the database")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for line in try database.all(String.self, "PRAGMA integrity_check(100)") where line != "ok" {
            check.report(
                "fsck.database.damaged", "database", expected: "ok", found: line, ja: "データベースが壊れています",
                en: "The database is damaged")
        }
        for row in try database.rows("PRAGMA foreign_key_check") {
            try check.report(
                "fsck.database.reference", "table \(row[0] as String? ?? "?")",
                expected: "a row in \(row[2] as String? ?? "?")",
                found: "none", ja: "参照先の行がありません", en: "A row refers to one that is not there")
        }
    }
}
