import Quantities
import Registry

/// The slow, obvious registry: one entry per unit. It judges the real one and shares no code with it.
struct UnitOwners {
    struct Unit: Equatable {
        var owner: String
        var retired = false
        var batch: Int
    }

    /// By prefix, JC and JCL; the unit with serial n stands at n − 1.
    var units: [[Unit]] = [[], []]
    var periods: Set<String> = []
    var batchStarts: [(prefix: Int, first: Int)] = []

    mutating func issue(_ prefix: Int, _ account: String, _ period: String, _ counts: [Int]) -> String? {
        if !["A", "B", "C"].contains(account) { return "registry.account.unknown" }
        if periods.contains(period) { return "registry.issue.alreadyIssued" }
        if counts.reduce(0, +) == 0 { return "registry.quantity.zero" }
        periods.insert(period)
        for count in counts where count > 0 {
            batchStarts.append((prefix, units[prefix].count + 1))
            units[prefix] += Array(repeating: Unit(owner: account, batch: batchStarts.count - 1), count: count)
        }
        return nil
    }

    mutating func take(
        _ count: Int, of batch: Int?, from account: String, to: String?
    ) -> String? {
        if count == 0 { return "registry.quantity.zero" }
        var places: [(Int, Int)] = []
        for prefix in [1, 0] {
            for n in units[prefix].indices.reversed() {
                let unit = units[prefix][n]
                guard places.count < count, unit.owner == account, !unit.retired else { continue }
                if batch == nil || unit.batch == batch { places.append((prefix, n)) }
            }
        }
        if places.count < count { return "registry.quantity.insufficient" }
        for (prefix, n) in places { give(prefix, n, to) }
        return nil
    }

    mutating func take(_ prefix: Int, _ serials: ClosedRange<Int>, from account: String, to: String?) -> String? {
        if serials.upperBound > units[prefix].count { return "registry.units.unknown" }
        let chosen = serials.map { units[prefix][$0 - 1] }
        if chosen.contains(where: \.retired) { return "registry.units.alreadyRetired" }
        if chosen.contains(where: { $0.owner != account }) { return "registry.block.notHeld" }
        for n in serials { give(prefix, n - 1, to) }
        return nil
    }

    private mutating func give(_ prefix: Int, _ index: Int, _ to: String?) {
        if let to { units[prefix][index].owner = to } else { units[prefix][index].retired = true }
    }

    /// The real registry, unit by unit.
    static func units(of state: RegistryState) -> [[(owner: String, retired: Bool)]] {
        SerialPrefix.allCases.map { prefix in
            state.blocks.filter { $0.prefix == prefix }.flatMap { block in
                Array(
                    repeating: (owner: block.account.text, retired: block.status == .retired),
                    count: Int(block.range.count))
            }
        }
    }
}
