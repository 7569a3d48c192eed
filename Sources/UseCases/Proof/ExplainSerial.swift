import SQL
package import Quantities
package import Registry
import Store

/// Walks a unit back from its certificate to the readings it stands on (シリアルの説明).
package struct ExplainSerial: Query {
    package static let name = "unit.explain"
    package static let readers = Readers.everyone

    package let serial: Serial

    package init(serial: Serial) { self.serial = serial }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> Explanation {
        try folder.store.read { database in
            let walk = try UnitWalk(serial, serial, in: database)
            return Explanation(
                serial: "\(serial)", isSimulated: try DocumentHeadings.isSimulated(in: database),
                steps: try ExplanationWriter(walk, database).steps())
        }
    }
}

/// The way of a unit, from what became of it down to the readings.
package struct Explanation: Codable, Sendable {
    package let serial: String
    package let isSimulated: Bool
    package let steps: [ExplanationStep]
}

package struct ExplanationStep: Codable, Sendable {
    package let title: Bilingual
    /// Index of the record that says so.
    package let record: UInt64?
    package let lines: [Bilingual]
}
