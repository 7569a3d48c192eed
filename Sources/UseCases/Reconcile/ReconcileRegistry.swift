package import Quantities
import SecondCheck
package import SQL
import Store

/// Adds up a day of the registry in two ways, and compares (日次突合): issued = held + retired + cancelled + handed over, per
/// batch, for every account, as of the last record of the day.
///
/// Nothing is repaired. The replay of the records is read page by page; what is one state is only the comparison.
package struct ReconcileRegistry: Query {
    package static let name = "registry.reconcile"
    package static let readers = Readers.roles([.registryAdministrator, .systemOperator, .auditor])

    /// How tables are read: each piece of work sees one state of them.
    package typealias Reading = ((Database) throws -> Void) throws -> Void

    /// Nil for the last day that is over.
    package let day: Day?

    package init(day: Day? = nil) { self.day = day }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> Reconciliation { try run(on: folder) }

    /// - Parameter progress: is told how many records were replayed; what it throws ends the work.
    /// - Throws: ``Rejection`` `registry.reconcile.dayAhead`, `registry.reconcile.nothing`.
    package func run(
        on folder: DataFolder, progress: (UInt64) throws -> Void = { _ in }
    ) throws -> Reconciliation {
        try run(today: folder.now.day, reading: { try folder.store.read($0) }, progress: progress)
    }

    /// The same where tables are being read already.
    func run(
        today: Day, reading: @escaping Reading, progress: (UInt64) throws -> Void = { _ in }
    ) throws -> Reconciliation {
        let day = day ?? today.advanced(by: -1)
        guard day <= today else {
            throw Rejection(
                "registry.reconcile.dayAhead", expected: "a day until \(today)", found: "\(day)",
                ja: "まだ来ていない日の突合はできません", en: "A day to come cannot be reconciled")
        }
        var size: UInt64 = 0
        try reading { size = try Self.size(endOf: day, in: $0) }
        guard size > 0 else {
            throw Rejection(
                "registry.reconcile.nothing", expected: "records until the end of \(day)", found: "none",
                ja: "この日までの記録はありません", en: "There are no records until the end of this day")
        }
        let second = try SecondSide(size, reading, progress: progress)
        var registry: RegistrySide?
        try reading { registry = try RegistrySide(size, in: $0) }
        guard let registry else { preconditionFailure("a reading that was not made") }
        var comparison = SideComparison(registry, second)
        if !comparison.accounts.isEmpty {
            comparison.name(
                try SecondSide.firstDifferences(of: comparison.accounts, size, reading, progress: progress))
        }
        return comparison.reconciliation(of: day, isOver: day < today, records: size)
    }

    /// How many records there were when a day in Japan ended.
    static func size(endOf day: Day, in database: Database) throws -> UInt64 {
        try AsOf.endOf(day).size(in: database)
    }
}

extension AsOf {
    /// With all that was recorded by the end of a day in Japan.
    package static func endOf(_ day: Day) -> AsOf { .instant(day.advanced(by: 1).start.advanced(bySeconds: -1)) }
}
