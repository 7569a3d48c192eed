package import Quantities

/// The transition from marginal to average mix (移行限界電源係数).
package struct TransitionFacts: Hashable, Sendable {
    /// t, years since start
    package var elapsedYears: Rational
    /// f(t)
    package var share: Rational
    /// C_mo, t-CO2/kWh
    package var marginal: Rational
    /// C_a, t-CO2/kWh
    package var average: Rational

    package init(
        elapsedYears: Rational, share: Rational, marginal: Rational, average: Rational
    ) {
        self.elapsedYears = elapsedYears
        self.share = share
        self.marginal = marginal
        self.average = average
    }
}
