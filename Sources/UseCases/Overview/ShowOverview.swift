package import Quantities
import SQL
import Store
import TransparencyLog

/// What there is in all: the front page of a registry (概況).
package struct ShowOverview: Query {
    package static let name = "overview.show"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> Overview {
        try folder.store.read { database in
            let totals = try RegistryTables.totals(in: database)
            return Overview(
                logOrigin: try VerifierKey(vkey: folder.verifierKey).name, records: try RecordLog.size(in: database),
                projects: try Snapshot.ids(ProjectDesk.kind, in: database).count, issued: totals.issued,
                held: totals.held, retired: totals.retired, cancelled: totals.cancelled, exported: totals.exported,
                isSimulated: try DocumentHeadings.isSimulated(in: database))
        }
    }
}

package struct Overview: Codable, Hashable, Sendable {
    /// The log's name for the world.
    package let logOrigin: String
    package let records: UInt64
    package let projects: Int
    package let issued: Tonnes
    package let held: Tonnes
    package let retired: Tonnes
    package let cancelled: Tonnes
    /// Handed over to other registries.
    package let exported: Tonnes
    /// Some of it is simulated, which is shown wherever it is shown.
    package let isSimulated: Bool
}
