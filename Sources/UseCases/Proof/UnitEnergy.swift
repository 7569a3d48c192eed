import ProjectCycle
import Quantities
import Registry

/// Which watt-hours of a period's self-use some units stand on, counted through all of the period's claim lines.
struct UnitEnergy {
    /// Within the whole period.
    let wattHours: Range<Int64>

    /// - Throws: ``Rejection`` `unit.energy.inconsistent` when batch, closing and claim do not fit together.
    init(_ serials: SerialRange, of batch: UnitBatch, sums: [FiscalYearSum]) throws(Rejection) {
        guard batch.range.contains(serials), let index = sums.firstIndex(where: { $0.fiscalYear == batch.vintage }),
            sums[index].selfConsumption == batch.energy
        else {
            throw Rejection(
                "unit.energy.inconsistent", expected: "the closing's self-use of \(batch.vintage)",
                found: "\(batch.energy)",
                ja: "ロットの電力量が締切時の集計と一致しません", en: "The batch's energy is not that of the closed period")
        }
        let start = sums[..<index].map(\.selfConsumption).reduce(.zero, +).wattHours
        let first = serials.first - batch.range.first
        let within = ClaimTree.wattHours(
            ofTonnes: first..<first + serials.count, of: batch.range.count, selfUse: batch.energy)
        wattHours = start + within.lowerBound..<start + within.upperBound
    }
}
