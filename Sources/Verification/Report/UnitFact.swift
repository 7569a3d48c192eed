/// The unit of one symbol.
package struct UnitFact: Hashable, Sendable {
    package var symbol: String
    /// Unit in the definition, such as `t-CO2`.
    package var declared: String
    /// Unit that follows from its equation or input, in the same spelling; nil when it could not be derived.
    package var derived: String?

    package init(
        symbol: String, declared: String, derived: String?
    ) {
        self.symbol = symbol
        self.declared = declared
        self.derived = derived
    }
}
