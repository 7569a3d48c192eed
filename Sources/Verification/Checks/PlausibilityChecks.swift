import Quantities

/// Section E, plausibility: E11, E12.
enum PlausibilityChecks {
    /// E11: yield per kW and day of measured time lies in a band around the median of the fleet.
    ///
    /// The yield is EL_gen ÷ (rated output × measured time), in thousandths of Wh per kW and day, cut off below: one
    /// integer for each member, so the median is exact. The band is inclusive. No irradiance enters: when weather data
    /// is linked, it is the verifier who compares. Members without measured time are judged by C7 and D1.
    static func peers(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        var yields: [(site: SiteID, yield: Int64)] = []
        yields.reserveCapacity(members.count)
        for member in members { if let yield = yield(of: member) { yields.append((member.site, yield)) } }
        guard yields.count >= settings.peerMinimumMembers else {
            return .notApplicable(
                ja: "比較できる会員が\(yields.count)件しかありません（\(settings.peerMinimumMembers)件以上が必要）",
                en: "Only \(yields.count) member(s) can be compared; \(settings.peerMinimumMembers) are needed")
        }
        let median = median(yields.map(\.yield))
        guard median > 0 else {
            return .fail(ja: "会員の半数以上に発電がありません", en: "Half of the members or more generate nothing")
        }
        let low = Rational(median) * settings.peerLow
        let high = Rational(median) * settings.peerHigh
        // Whole bounds: a whole yield is ≥ low exactly when it is ≥ ⌈low⌉, and ≤ high exactly when it is ≤ ⌊high⌋.
        let lowest = Int64(clamping: RoundingRule.up.whole(low))
        let highest = Int64(clamping: high.floor)
        let under = yields.offenders(settings, named: \.site) { $0.yield < lowest }
        let over = yields.offenders(settings, named: \.site) { $0.yield > highest }
        let share = Rational(under.count + over.count) / Rational(yields.count)
        let centre = (Rational(median) / 1_000_000).decimal(places: 3, .nearest)
        let ja =
            "中央値 \(centre) kWh/kW/日、帯 ×\(settings.peerLow)〜×\(settings.peerHigh)、下回る \(under.ja)、上回る \(over.ja)、"
            + "帯の外 \(share.shownPercent)（\(settings.peerOutsideFailPercent)%まで）"
        let en =
            "Median \(centre) kWh/kW/day, band ×\(settings.peerLow) to ×\(settings.peerHigh), below: \(under.en), above: "
            + "\(over.en); \(share.shownPercent) outside (limit \(settings.peerOutsideFailPercent)%)"
        if share * 100 > settings.peerOutsideFailPercent { return .fail(ja: ja, en: en) }
        return under.isEmpty && over.isEmpty ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// E12: n ≥ N ÷ ((CI/(2k))² × (N−1)/s² + 1), rounded up. Source: PV14, `sourced`.
    static func sampleSize(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard let sampling = report.data.sampling else {
            return .notApplicable(ja: "全会員を計測しており、抽出を使っていません", en: "Every member is monitored; sampling is unused")
        }
        let variance = sampling.variance ?? settings.samplingVariance
        guard sampling.population > 0, variance > 0 else {
            return .fail(
                ja: "母集団 \(sampling.population)、分散 \(variance.shown) では標本数を定められません",
                en: "No sample size follows from population \(sampling.population), variance \(variance.shown)")
        }
        let required = requiredSample(population: sampling.population, variance: variance, settings)
        return .holds(
            Rational(sampling.sample) >= required && sampling.sample <= sampling.population,
            ja: "母集団 \(sampling.population)、標本 \(sampling.sample)、必要 \(required)",
            en: "Population \(sampling.population), sample \(sampling.sample), required \(required)")
    }

    /// Precondition: `population` and `variance` are positive.
    static func requiredSample(population: Int64, variance: Rational, _ settings: ChecklistSettings) -> Rational {
        let ratio = settings.samplingInterval / (2 * settings.samplingK)
        let divisor = ratio * ratio * Rational(population - 1) / variance + 1
        return Rational(RoundingRule.up.whole(Rational(population) / divisor))
    }

    private static func yield(of member: MemberFacts) -> Int64? {
        let (watts, minutes) = (member.capacityWatts.recorded, member.measuredMinutes)
        guard watts > 0, minutes > 0 else { return nil }
        let scaled = Int128(member.energy.generation.wattHours) * 1_440 * 1_000_000
        return Int64(clamping: scaled / (Int128(watts) * Int128(minutes)))
    }

    /// The lower of the two middle values when there are two.
    private static func median(_ values: [Int64]) -> Int64 { values.sorted()[(values.count - 1) / 2] }
}
