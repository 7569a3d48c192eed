import Quantities
import Registry
import SecondCheck

/// Holds the two sides of a day against each other.
struct SideComparison {
    private typealias Measure = Reconciliation.Difference.Measure

    private let registry: RegistrySide
    private let second: SecondSide
    /// In their order: batches, accounts, and batches on accounts.
    private var differences: [Reconciliation.Difference] = []
    /// Those whose balances differ.
    private(set) var accounts: Set<String> = []

    init(_ registry: RegistrySide, _ second: SecondSide) {
        self.registry = registry
        self.second = second
        compareBatches()
        compareAccounts()
        compareHoldings()
    }

    /// Says at which record each account's difference first shows.
    mutating func name(_ records: [String: UInt64]) {
        differences = differences.map { difference in
            guard difference.batch == nil, let record = difference.account.flatMap({ records[$0] }) else {
                return difference
            }
            return Reconciliation.Difference(
                measure: difference.measure, batch: nil, account: difference.account, registry: difference.registry,
                secondCheck: difference.secondCheck, record: record)
        }
    }

    func reconciliation(of day: Day, isOver: Bool, records: UInt64) -> Reconciliation {
        Reconciliation(
            day: day, isOver: isOver, records: records, accounts: second.accounts.count, batches: second.batches.count,
            lines: lines, differences: Array(differences.prefix(Reconciliation.mostDifferences)),
            differenceCount: differences.count, findings: second.findings)
    }

    // MARK: - Sums

    private struct LinePlace: Hashable, Comparable {
        let prefix: SerialPrefix
        let vintage: FiscalYear

        static func < (a: LinePlace, b: LinePlace) -> Bool {
            (a.prefix.rawValue, a.vintage.year) < (b.prefix.rawValue, b.vintage.year)
        }
    }

    /// A batch has its vintage from the registry's tables; the second checker knows none. One that is not there is told of as a
    /// difference.
    private var lines: [Reconciliation.Line] {
        var ofRegistry: [String: UnitSums] = [:]
        for (place, found) in registry.holdings { ofRegistry[place.batch, default: UnitSums()] += found.sums }
        var ofSecond: [String: UnitSums] = [:]
        for (place, found) in second.holdings { ofSecond[place.batch, default: UnitSums()] += found.sums }
        var sums: [LinePlace: (registry: UnitSums, second: UnitSums)] = [:]
        for (id, batch) in registry.batches {
            let place = LinePlace(prefix: batch.prefix, vintage: batch.vintage)
            var line = sums[place] ?? (UnitSums(), UnitSums())
            line.registry += ofRegistry[id] ?? UnitSums()
            line.registry.issued += batch.totals.issued
            line.second += ofSecond[id] ?? UnitSums()
            line.second.issued += second.batches[id]?.issued ?? 0
            sums[place] = line
        }
        return sums.sorted { $0.key < $1.key }.map {
            Reconciliation.Line(
                prefix: $0.key.prefix, vintage: $0.key.vintage, registry: $0.value.registry,
                secondCheck: $0.value.second
            )
        }
    }

    // MARK: - Comparing

    /// The running totals, and whether what was issued is all there.
    private mutating func compareBatches() {
        var counted: [String: UnitSums] = [:]
        for (place, found) in registry.holdings { counted[place.batch, default: UnitSums()] += found.sums }
        for id in Set(registry.batches.keys).union(second.batches.keys).sorted() {
            let batch = second.batches[id]
            let mine = registry.batches[id]?.totals ?? UnitSums()
            let record = batch?.record ?? registry.batches[id]?.record
            compare(
                mine, batch.map(UnitSums.init) ?? UnitSums(), [.issued, .held, .retired, .cancelled, .exported], id,
                nil, record)
            var whole = counted[id] ?? UnitSums()
            whole.issued = mine.issued
            compare(whole, UnitSums(), [.unaccounted], id, nil, record)
        }
    }

    private mutating func compareAccounts() {
        for id in Set(registry.balances.keys).union(second.accounts.keys).sorted() {
            var (mine, other) = (UnitSums(), UnitSums())
            mine.held = registry.balances[id]?.held ?? 0
            mine.retired = registry.balances[id]?.retired ?? 0
            other.held = second.accounts[id]?.held ?? 0
            other.retired = second.accounts[id]?.retired ?? 0
            if mine != other { accounts.insert(id) }
            compare(mine, other, [.held, .retired], nil, id, second.accounts[id]?.record)
        }
    }

    private mutating func compareHoldings() {
        for place in Set(registry.holdings.keys).union(second.holdings.keys).sorted() {
            let (mine, other) = (registry.holdings[place], second.holdings[place])
            guard mine?.sums != other?.sums else { continue }
            compare(
                mine?.sums ?? UnitSums(), other?.sums ?? UnitSums(),
                [.held, .setAside, .retired, .cancelled, .exported], place.batch, place.account,
                other?.record ?? mine?.record)
        }
    }

    private mutating func compare(
        _ mine: UnitSums, _ other: UnitSums, _ measures: [Measure], _ batch: String?, _ account: String?,
        _ record: UInt64?
    ) {
        for measure in measures where mine[measure] != other[measure] {
            differences.append(
                Reconciliation.Difference(
                    measure: measure, batch: batch, account: account, registry: mine[measure],
                    secondCheck: other[measure], record: record))
        }
    }
}

extension UnitSums {
    fileprivate init(_ batch: AuditedBatch) {
        self.init()
        issued = batch.issued
        held = batch.held
        retired = batch.retired
        cancelled = batch.cancelled
        exported = batch.exported
    }
}
