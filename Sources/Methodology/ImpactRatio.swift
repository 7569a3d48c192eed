package import Quantities

/// The weight of an ancillary emission (影響度).
package enum ImpactRatio {
    /// `emission ÷ reduction`, where the reduction is the floored figure printed in form 10.1 of the plan.
    ///
    /// Source: AG24 §7 (`sourced`); the floored divisor is `assumed` and fits BC24.
    /// - Throws: ``Rejection`` `methodology.ancillary.impactUndefined` when the reduction is zero,
    ///   `methodology.ancillary.impactNegative`.
    package static func of(_ emission: Emissions, printed reduction: Tonnes) throws(Rejection) -> Rational {
        guard reduction > .zero else {
            throw Rejection(
                "methodology.ancillary.impactUndefined", source: "AG24", expected: "> 0 t-CO2", found: "\(reduction)",
                ja: "排出削減量がゼロのため影響度を求められません", en: "There is no impact ratio on a reduction of zero")
        }
        guard emission >= .zero else { throw negative("\(emission)") }
        return emission.tonnes / Rational(reduction.count)
    }

    static func negative(_ found: String) -> Rejection {
        Rejection(
            "methodology.ancillary.impactNegative", source: "AG24", expected: "≥ 0", found: found, ja: "影響度は負にできません",
            en: "An impact ratio cannot be negative")
    }
}
