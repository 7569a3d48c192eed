import Quantities
import Store
import TransparencyLog

/// What every page says of the whole: whose log it is, how long, and whether it is of simulated data. One seek each, however
/// much there is.
package struct ShowStanding: Query {
    package static let name = "standing.show"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> Standing {
        try folder.store.read { database in
            Standing(
                logOrigin: try VerifierKey(vkey: folder.verifierKey).name, records: try RecordLog.size(in: database),
                isSimulated: try DocumentHeadings.isSimulated(in: database))
        }
    }
}

package struct Standing: Hashable, Sendable {
    /// The log's name for the world.
    package let logOrigin: String
    package let records: UInt64
    /// Some of it is simulated, which is shown wherever it is shown.
    package let isSimulated: Bool
}
