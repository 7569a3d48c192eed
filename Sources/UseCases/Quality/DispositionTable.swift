import DataQuality
import SQL
import Quantities
import Store

/// The decisions about flags of one project, in the order of their records.
enum DispositionTable {
    static func all(of project: ProjectID, in database: Database) throws -> Dispositions {
        Dispositions(
            try database.all(
                String.self, "SELECT body FROM dispositions WHERE project = ? ORDER BY record", project.text
            ).map { try CanonicalJSON.value(Disposition.self, from: $0) })
    }

    static func put(_ disposition: Disposition, project: ProjectID, record: UInt64, in database: Database) throws {
        try database.execute(
            "INSERT INTO dispositions(record, project, body) VALUES (?, ?, ?)", record, project.text,
            try CanonicalJSON.text(disposition))
    }
}
