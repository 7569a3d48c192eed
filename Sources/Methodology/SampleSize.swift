package import Quantities

/// How many members must be sampled so that a mean holds for all (サンプリング数).
///
/// `n ≥ N ÷ ((CI ÷ 2k)² × (N − 1) ÷ s² + 1)`. Source: PV14 (`sourced`), as is the ceiling.
package struct SampleSize: Hashable, Sendable {
    /// Width of the confidence factor: 1.65 for 90 %.
    package let k: Rational
    /// Width of the interval: 0.2 for ±10 %.
    package let interval: Rational
    /// 0.25 when unknown.
    package let variance: Rational

    /// 90 % confidence, ±10 %, unknown variance, as in PV14.
    package static let standard = SampleSize(
        known: Rational(33) / 20, interval: Rational(1) / 5, variance: Rational(1) / 4)

    /// - Throws: ``Rejection`` `methodology.sampling.parameters` unless all are positive.
    package init(k: Rational, interval: Rational, variance: Rational) throws(Rejection) {
        guard k > 0, interval > 0, variance > 0 else {
            throw Rejection(
                "methodology.sampling.parameters", source: "PV14", expected: "k, CI, s² > 0",
                found: Rejection.echo("\(k), \(interval), \(variance)"), ja: "サンプリングの設定値は正でなければなりません",
                en: "Sampling parameters must be positive")
        }
        self.init(known: k, interval: interval, variance: variance)
    }

    private init(known k: Rational, interval: Rational, variance: Rational) {
        self.k = k
        self.interval = interval
        self.variance = variance
    }

    /// The formula before the ceiling.
    /// - Throws: ``Rejection`` `methodology.sampling.population` unless there is at least one member.
    package func exact(of population: Int) throws(Rejection) -> Rational {
        guard population >= 1 else {
            throw Rejection(
                "methodology.sampling.population", source: "PV14", expected: "≥ 1", found: "\(population)",
                ja: "母集団が空です", en: "The population is empty")
        }
        let ratio = interval / (k + k)
        return Rational(population) / (ratio * ratio * Rational(population - 1) / variance + 1)
    }

    /// The least whole number of samples; never more than the population.
    package func required(of population: Int) throws(Rejection) -> Int {
        Int(RoundingRule.up.whole(try exact(of: population)))
    }
}
