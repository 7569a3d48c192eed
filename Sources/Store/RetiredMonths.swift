package import Quantities
import Registry
package import SQL

/// Tonnes retired in each month, by vintage (月別無効化量): a running sum beside the registry's tables, for what is asked
/// on the front page and would otherwise need every retirement ever made.
package struct RetiredMonth: Hashable, Sendable, Codable {
    /// Months since the year 0, in Japan: 2024-04 is 2024 × 12 + 3.
    package let month: Int
    package let vintage: FiscalYear
    package let tonnes: Tonnes

    package init(month: Int, vintage: FiscalYear, tonnes: Tonnes) {
        self.month = month
        self.vintage = vintage
        self.tonnes = tonnes
    }

    package static func month(of day: Day) -> Int {
        let (year, month, _) = day.components
        return year * 12 + month - 1
    }
}

package enum RetiredMonths {
    static let table = """
        CREATE TABLE retired_months(
            month INTEGER NOT NULL, vintage INTEGER NOT NULL, tonnes INTEGER NOT NULL CHECK (tonnes > 0),
            PRIMARY KEY (month, vintage)) WITHOUT ROWID;
        """

    /// By month, then by vintage.
    package static func all(in database: Database) throws -> [RetiredMonth] {
        try database.rows("SELECT month, vintage, tonnes FROM retired_months ORDER BY month, vintage").map {
            RetiredMonth(
                month: try $0["month"], vintage: FiscalYear(try $0["vintage"]), tonnes: try Tonnes($0["tonnes"]))
        }
    }

    /// The same, counted again from every retirement's record.
    package static func counted(in database: Database) throws -> [RetiredMonth] {
        var sums: [Place: Int64] = [:]
        try RecordLog.forEach(ofKindsLike: UnitsRetired.kind, upTo: RecordLog.size(in: database), in: database) {
            let body = try $0.body(as: UnitsRetired.self)
            for (place, tonnes) in try places(body, on: $0.header.effectiveAt.day, database) {
                sums[place, default: 0] += tonnes
            }
        }
        return try sums.sorted { $0.key < $1.key }.map {
            RetiredMonth(month: $0.key.month, vintage: FiscalYear($0.key.vintage), tonnes: try Tonnes($0.value))
        }
    }

    static func add(_ body: UnitsRetired, on day: Day, in database: Database) throws {
        for (place, tonnes) in try places(body, on: day, database) {
            database.deferred(AddedRetiredMonths.self).add(tonnes, to: place)
        }
    }

    /// Fills the table of a folder that is older than it.
    @Sendable static func fill(_ database: Database) throws {
        for sum in try counted(in: database) {
            try database.execute(
                "INSERT INTO retired_months(month, vintage, tonnes) VALUES (?, ?, ?)", sum.month, sum.vintage.year,
                sum.tonnes.count)
        }
    }

    struct Place: Hashable, Comparable {
        let month: Int
        let vintage: Int

        static func < (a: Place, b: Place) -> Bool { (a.month, a.vintage) < (b.month, b.vintage) }
    }

    private static func places(_ body: UnitsRetired, on day: Day, _ database: Database) throws -> [Place: Int64] {
        var tonnes: [Place: Int64] = [:]
        for part in body.movement.moved {
            // What is in no batch is told by the check of the registry; here it only has no vintage.
            let vintage = try RegistryTables.batch(part.batch, in: database)?.vintage.year ?? 0
            tonnes[Place(month: RetiredMonth.month(of: day), vintage: vintage), default: 0] += part.range.count
        }
        return tonnes
    }
}
