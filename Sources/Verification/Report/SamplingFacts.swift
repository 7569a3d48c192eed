package import Quantities

/// A sample of members (サンプリング).
package struct SamplingFacts: Hashable, Sendable {
    /// N
    package var population: Int64
    /// n
    package var sample: Int64
    /// s² when known; else the setting.
    package var variance: Rational?

    package init(
        population: Int64, sample: Int64, variance: Rational?
    ) {
        self.population = population
        self.sample = sample
        self.variance = variance
    }
}
