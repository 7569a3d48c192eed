import Quantities

/// Section E, what proves that the data is what was received: E5, E6, E7.
enum IntegrityChecks {
    /// E5: every recomputed root equals the stored one. A log without outside witness is noted.
    static func hashes(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let deliveries = report.data.deliveries
        var broken = Offenders(naming: settings)
        for row in deliveries where !row.root.agrees || row.root.recorded.isEmpty { broken.add(row.delivery) }
        guard let log = report.data.log else {
            return .fail(ja: "署名された記録ログがありません", en: "There is no signed record log")
        }
        guard broken.isEmpty, !deliveries.isEmpty, log.root.agrees, !log.root.recorded.isEmpty, log.size > 0 else {
            return .fail(
                ja:
                    "納品 \(deliveries.count)件、ハッシュ不一致 \(broken.ja)、ログ（\(log.size)件） \(log.root.recorded) / 再計算 \(log.root.reported)",
                en: "\(deliveries.count) deliveries, hash differs: \(broken.en); log of \(log.size) records "
                    + "\(log.root.recorded), recomputed \(log.root.reported)")
        }
        let ja = "納品 \(deliveries.count)件とログ \(log.size)件の再計算が一致、外部の証人 \(log.witnesses)"
        let en =
            "\(deliveries.count) deliveries and a log of \(log.size) records recompute; outside witnesses: \(log.witnesses)"
        return log.witnesses > 0 ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// E6: device signatures are valid; what is unsigned is listed as unsigned, and noted.
    static func signatures(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let counts = report.data.signatures
        let ja = "有効 \(counts.valid)、無効 \(counts.invalid)、無署名 \(counts.unsigned)（列挙 \(counts.listed)）"
        let en =
            "Valid \(counts.valid), invalid \(counts.invalid), unsigned \(counts.unsigned) (listed \(counts.listed))"
        let nothing = counts.valid == 0 && counts.unsigned == 0
        guard counts.invalid == 0, counts.unsigned == counts.listed, !nothing, counts.valid >= 0, counts.unsigned >= 0
        else { return .fail(ja: ja, en: en) }
        return counts.unsigned == 0 ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// E7: every edit by hand names reason, person and time, and the old value is kept.
    static func manualEdits(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let edits = report.data.edits
        var incomplete = Offenders(naming: settings)
        for edit in edits
        where (edit.reason ?? "").isEmpty || edit.person == nil || edit.at == nil || !edit.oldValueKept {
            incomplete.add("#\(edit.record)")
        }
        return .holds(
            incomplete.isEmpty,
            ja: "手入力・修正 \(edits.count)件、記録が不完全なもの \(incomplete.ja)",
            en: "\(edits.count) manual edit(s), incompletely recorded: \(incomplete.en)")
    }
}
