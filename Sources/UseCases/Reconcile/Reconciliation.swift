package import Quantities
package import Registry

/// What a registry said of itself at the end of a day, added up in two ways that share no code (日次突合).
///
/// On one side stand the registry's own tables, on the other the second checker's replay of the records. Whatever differs is
/// named, and nothing is repaired.
package struct Reconciliation: Codable, Hashable, Sendable {
    /// Differences that are told of; more are counted.
    package static let mostDifferences = 100

    /// A day in Japan: it ends at midnight.
    package let day: Day
    /// False while the day goes on: what is recorded later today is not in it.
    package let isOver: Bool
    /// How many records there were at the end of it.
    package let records: UInt64
    package let accounts: Int
    package let batches: Int
    /// By series and vintage, ascending.
    package let lines: [Line]
    package let differences: [Difference]
    package let differenceCount: Int
    /// What the second checker itself found wrong with the records; `daicho audit` names it.
    package let findings: Int

    package var agrees: Bool { differenceCount == 0 && findings == 0 }

    /// Units of one series and vintage, as either side adds them up.
    package struct Line: Codable, Hashable, Sendable {
        package let prefix: SerialPrefix
        /// ヴィンテージ.
        package let vintage: FiscalYear
        package let registry: UnitSums
        package let secondCheck: UnitSums

        package var agrees: Bool { registry == secondCheck && registry.isBalanced }
    }

    /// Something of which the two sides do not have the same.
    package struct Difference: Codable, Hashable, Sendable {
        /// What is added up.
        package enum Measure: String, CaseIterable, Codable, Hashable, Sendable {
            case issued, held, setAside, retired, cancelled, exported
            /// Units that were issued, and are neither held nor out of use.
            case unaccounted
        }

        package let measure: Measure
        /// Nil for an account as a whole.
        package let batch: String?
        /// Nil for a batch as a whole.
        package let account: String?
        /// In whole tonnes, by the registry's tables.
        package let registry: Int64
        /// In whole tonnes, by the second checker.
        package let secondCheck: Int64
        /// For an account as a whole, the record where it first shows; else the newest that moved any of these units. Nil when
        /// no record speaks of them.
        package let record: UInt64?
    }
}

/// Whole tonnes that were issued, and what has become of them.
package struct UnitSums: Codable, Hashable, Sendable {
    package internal(set) var issued: Int64 = 0
    /// Set aside or not.
    package internal(set) var held: Int64 = 0
    /// Of what is held.
    package internal(set) var setAside: Int64 = 0
    package internal(set) var retired: Int64 = 0
    package internal(set) var cancelled: Int64 = 0
    /// Handed over to other registries.
    package internal(set) var exported: Int64 = 0

    /// Issued = held + retired + cancelled + handed over.
    package var isBalanced: Bool { unaccounted == 0 && setAside <= held }

    package var unaccounted: Int64 { issued - held - retired - cancelled - exported }

    subscript(measure: Reconciliation.Difference.Measure) -> Int64 {
        switch measure {
        case .issued: issued
        case .held: held
        case .setAside: setAside
        case .retired: retired
        case .cancelled: cancelled
        case .exported: exported
        case .unaccounted: unaccounted
        }
    }

    static func += (a: inout UnitSums, b: UnitSums) {
        a.issued += b.issued
        a.held += b.held
        a.setAside += b.setAside
        a.retired += b.retired
        a.cancelled += b.cancelled
        a.exported += b.exported
    }
}
