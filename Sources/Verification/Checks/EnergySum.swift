import Quantities

/// A sum of energies that cannot overflow, whatever a report claims.
struct EnergySum: Hashable {
    private(set) var generation: Int128 = 0
    private(set) var sold: Int128 = 0
    private(set) var selfUse: Int128 = 0

    mutating func add(_ balance: EnergyBalance) {
        generation += Int128(balance.generation.wattHours)
        sold += Int128(balance.sold.wattHours)
        selfUse += Int128(balance.selfUse.wattHours)
    }

    init(_ balances: some Sequence<EnergyBalance>) { for balance in balances { add(balance) } }

    var shown: String { "EL_gen \(generation) Wh, EL_sold \(sold) Wh, EL_PJ \(selfUse) Wh" }
}

extension EnergyBalance {
    /// EL_PJ = EL_gen − EL_sold and 0 ≤ EL_PJ ≤ EL_gen.
    var isBalanced: Bool {
        let difference = generation.wattHours.subtractingReportingOverflow(sold.wattHours)
        return !difference.overflow && difference.partialValue == selfUse.wattHours && selfUse >= .zero
            && selfUse <= generation
    }
}
