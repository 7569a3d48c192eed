package import Quantities

/// Generated, sold and self-consumed energy of one member, year or fleet.
package struct EnergyBalance: Hashable, Sendable {
    /// EL_gen
    package var generation: Energy
    /// EL_sold
    package var sold: Energy
    /// EL_PJ as reported, not recomputed.
    package var selfUse: Energy

    package init(
        generation: Energy, sold: Energy, selfUse: Energy
    ) {
        self.generation = generation
        self.sold = sold
        self.selfUse = selfUse
    }
}
