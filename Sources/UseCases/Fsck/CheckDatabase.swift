import Quantities
import SQL

/// The database engine's own checks: SQLite's of its pages, indexes and references, and that PostgreSQL, which has no
/// such check of its own, was not told to overlook a rule.
struct CheckDatabase: FolderCheckPart {
    let name = Bilingual(ja: "データベースのページと索引", en: "Pages and indexes of the database")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        switch database.dialect {
        case .sqlite: try checkPages(database, &check)
        case .postgreSQL: try checkRules(database, &check)
        }
    }

    private func checkPages(_ database: Database, _ check: inout FolderCheck) throws {
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

    private func checkRules(_ database: Database, _ check: inout FolderCheck) throws {
        let disabled = try database.all(
            String.self,
            """
            SELECT CAST(conname AS text) FROM pg_constraint
                WHERE NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace)
            UNION ALL SELECT CAST(tgname AS text) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE tgenabled <> 'O' AND relnamespace = CAST(current_schema() AS regnamespace)
            UNION ALL SELECT CAST(c.relname AS text) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE NOT indisvalid AND relnamespace = CAST(current_schema() AS regnamespace)
            """)
        for rule in disabled {
            check.report(
                "fsck.database.ruleDisabled", "rule \(rule)", expected: "in force", found: "disabled or not valid",
                ja: "データベースの制約が無効になっています", en: "A rule of the database is not in force")
        }
    }
}
