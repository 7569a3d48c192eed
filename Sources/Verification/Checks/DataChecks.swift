import Quantities

/// Section E, what was received and judged: E1, E3.
enum DataChecks {
    /// E1: expected and received slots agree day by day with the totals; the missing share stays within the limits.
    static func completeness(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let data = report.data
        let days = Set(data.days.map(\.day))
        var wrong = Offenders(naming: settings)
        var (expected, received): (Int128, Int128) = (0, 0)
        for count in data.days {
            expected += Int128(count.expected)
            received += Int128(count.received)
            if count.received > count.expected || count.received < 0 || !report.period.period.contains(count.day) {
                wrong.add(count.day)
            }
        }
        let whole = days.count == report.period.period.dayCount && data.days.count == days.count
        let totals = expected == Int128(data.expectedSlots) && received == Int128(data.receivedSlots)
        guard wrong.isEmpty, whole, totals, expected > 0 else {
            return .fail(
                ja: "日別合計 期待\(expected)・受領\(received)、報告書 期待\(data.expectedSlots)・受領\(data.receivedSlots)、"
                    + "日数 \(days.count)/\(report.period.period.dayCount)、不整合の日 \(wrong.ja)",
                en:
                    "By day: expected \(expected), received \(received); report: expected \(data.expectedSlots), received "
                    + "\(data.receivedSlots); days \(days.count)/\(report.period.period.dayCount), inconsistent: \(wrong.en)"
            )
        }
        let missing = Rational(expected - received) / Rational(expected)
        let ja = "期待 \(expected)、受領 \(received)、欠測率 \(missing.shownPercent)（注記 \(settings.missingNoticePercent)%超）"
        let en =
            "Expected \(expected), received \(received), missing \(missing.shownPercent) "
            + "(noted above \(settings.missingNoticePercent)%)"
        if missing * 100 > settings.missingFailPercent { return .fail(ja: ja, en: en) }
        return missing * 100 > settings.missingNoticePercent ? .notice(ja: ja, en: en) : .pass(ja: ja, en: en)
    }

    /// E3: every detector of the catalogue ran in its version over all site-days, and all flagged slots are disposed of.
    static func detectors(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let data = report.data
        guard !data.catalogue.isEmpty, data.siteDays > 0 else {
            return .fail(ja: "判定の一覧または判定対象がありません", en: "There is no catalogue of detectors or nothing to examine")
        }
        var notRun = Offenders(naming: settings)
        for detector in data.catalogue where !data.runs.contains(where: { $0.completes(detector, data.siteDays) }) {
            notRun.add("\(detector.id) \(detector.version)")
        }
        var open = Offenders(naming: settings)
        for row in data.dispositions {
            let sum = Int128(row.excluded) + Int128(row.accepted)
            if sum != Int128(row.flagged) || row.excluded < 0 || row.accepted < 0 { open.add(row.flag) }
        }
        let flagged = data.dispositions.reduce(Int128(0)) { $0 + Int128($1.flagged) }
        return .holds(
            notRun.isEmpty && open.isEmpty,
            ja: "判定 \(data.catalogue.count)種、サイト日 \(data.siteDays)、フラグ \(flagged)件、未実施・版違い \(notRun.ja)、"
                + "処置の残るフラグ \(open.ja)",
            en:
                "\(data.catalogue.count) detector(s) over \(data.siteDays) site-day(s), \(flagged) flagged slot(s); not run or "
                + "of another version: \(notRun.en), flags not disposed of: \(open.en)")
    }
}

extension DetectorRun {
    fileprivate func completes(_ detector: DetectorVersion, _ expected: Int64) -> Bool {
        id == detector.id && version == detector.version && !version.isEmpty && siteDays == expected
    }
}
