import Quantities

/// Section D, meters: D3 to D6.
enum MeterChecks {
    /// D3: each stream of readings belongs to exactly one monitoring point, and each point to one stream.
    static func monitoringPoints(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let meters = report.measurement.meters
        var seen: Set<String> = Set(minimumCapacity: meters.count)
        let twice = meters.offenders(settings) { !seen.insert($0.point).inserted || $0.point.isEmpty }
        let uneven = meters.offenders(settings) { $0.streams != 1 }
        var unmapped = Offenders(naming: settings)
        for site in report.measurement.unmappedStreams { unmapped.add(site) }
        return .holds(
            twice.isEmpty && uneven.isEmpty && unmapped.isEmpty && !meters.isEmpty,
            ja: "計測点 \(meters.count)点、番号の重複 \(twice.ja)、系列が1本でない \(uneven.ja)、計測点のない系列 \(unmapped.ja)",
            en: "\(meters.count) point(s), number repeated: \(twice.en), not exactly one stream: \(uneven.en), "
                + "streams without point: \(unmapped.en)")
    }

    /// D4: for every meter it is recorded whether it is a specified meter.
    static func specified(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let meters = report.measurement.meters
        let unknown = meters.offenders(settings) { $0.specified == nil }
        let specified = meters.lazy.filter { $0.specified == true }.count
        return .holds(
            unknown.isEmpty && !meters.isEmpty,
            ja: "計量器 \(meters.count)台、特定計量器 \(specified)台、区分なし \(unknown.ja)",
            en: "\(meters.count) meter(s), \(specified) specified, kind not recorded: \(unknown.en)")
    }

    /// D5: nothing is claimed after a verification or calibration has expired.
    static func validity(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let meters = report.measurement.meters
        let undated = meters.offenders(settings) { $0.validUntil == nil }
        let expired = meters.offenders(settings) { meter in
            guard let last = meter.lastClaimedDay, let valid = meter.validUntil else { return false }
            return last > valid
        }
        let earliest = meters.lazy.compactMap(\.validUntil).min()
        return .holds(
            undated.isEmpty && expired.isEmpty && !meters.isEmpty,
            ja: "計量器 \(meters.count)台、最も早い期限 \(earliest?.description ?? "なし")、期限の記録なし \(undated.ja)、"
                + "期限後の請求 \(expired.ja)",
            en: "\(meters.count) meter(s), earliest expiry \(earliest?.description ?? "none"), no expiry on record: "
                + "\(undated.en), claimed after expiry: \(expired.en)")
    }

    /// D6: the accuracy class is recorded and the conservative factor of the record was applied.
    ///
    /// A specified meter without class is noted only: its legal verification vouches for its accuracy.
    static func accuracy(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let meters = report.measurement.meters
        let otherFactor = meters.offenders(settings) { meter in
            meter.appliedFactorMillionths != meter.declaredFactorMillionths
                || !(1...1_000_000).contains(meter.declaredFactorMillionths)
        }
        let unclassed = meters.offenders(settings) { ($0.accuracyClass ?? "").isEmpty && $0.specified != true }
        guard otherFactor.isEmpty, unclassed.isEmpty, !meters.isEmpty else {
            return .fail(
                ja: "計量器 \(meters.count)台、係数の不一致または範囲外 \(otherFactor.ja)、精度階級なし \(unclassed.ja)",
                en: "\(meters.count) meter(s), factor differs or out of range: \(otherFactor.en), without class: "
                    + unclassed.en)
        }
        let vouched = meters.offenders(settings) { ($0.accuracyClass ?? "").isEmpty }
        let ja = "計量器 \(meters.count)台に保守的係数を適用、階級の記録がない特定計量器 \(vouched.ja)"
        let en =
            "Conservative factor applied to \(meters.count) meter(s); specified meters without class: \(vouched.en)"
        return vouched.isEmpty ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }
}
