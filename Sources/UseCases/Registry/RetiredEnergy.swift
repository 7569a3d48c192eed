import Quantities
import Registry

extension [UnitBatch] {
    /// The electricity that these batches attribute to some of their units, cut to whole watt-hours.
    func energy(of parts: [UnitPart]) -> Energy {
        let total = parts.reduce(Rational.zero) { sum, part in
            sum + (first { $0.id == part.batch }?.energy(of: part.quantity) ?? 0)
        }
        return Energy(wattHours: Int64(exactly: total.floor) ?? 0)
    }
}
