import Quantities

/// Section C, the conditions of the methodology and double registration: C7 to C11.
enum ConditionChecks {
    /// C7: installation is evidenced, and readings arrive.
    static func installed(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let silent = members.offenders(settings) { $0.receivedSlots <= 0 }
        guard silent.isEmpty, !members.isEmpty else {
            return .fail(
                ja: "\(members.count)件、計測値が届いていないもの \(silent.ja)",
                en: "\(members.count) site(s), without any reading: \(silent.en)")
        }
        let unseen = members.offenders(settings) { !$0.installationEvidence }
        let ja = "\(members.count)件すべてから計測値あり、設置の証憑がないもの \(unseen.ja)"
        let en = "Readings from all \(members.count) site(s), without proof of installation: \(unseen.en)"
        return unseen.isEmpty ? .pass(ja: ja, en: en) : .by(settings.installationEvidence, ja: ja, en: en)
    }

    /// C8: energy was consumed on site. A member that claims none is noted.
    static func selfUse(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let total = EnergySum(members.lazy.map(\.energy)).selfUse
        let none = members.offenders(settings) { $0.energy.selfUse <= .zero }
        let ja = "EL_PJ \(total) Wh、自家消費のない会員 \(none.ja)"
        let en = "EL_PJ \(total) Wh, without self-consumption: \(none.en)"
        guard total > 0 else { return .fail(ja: ja, en: en) }
        return none.isEmpty ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// C9: a contract with the grid is identified for each site.
    static func gridContract(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let without = members.offenders(settings) { !$0.hasGridContract }
        return .holds(
            without.isEmpty && !members.isEmpty,
            ja: "\(members.count)件、系統との契約を特定できないもの \(without.ja)",
            en: "\(members.count) site(s), without a grid contract: \(without.en)")
    }

    /// C11: inverter serial, address and supply point stand once in this project and in no other.
    ///
    /// Findings name sites only. A member without supply-point number, and a search that never left this project, are noted.
    static func doubleRegistration(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let serials = repeated(report.measurement.devices, settings, site: \.site, key: \.serial)
        let addresses = repeated(members, settings, site: \.site, key: \.addressKey)
        let points = repeated(members, settings, site: \.site, key: \.supplyPoint)
        var others = Offenders(naming: settings)
        for site in report.members.elsewhere ?? [] { others.add(site) }
        guard serials.isEmpty, addresses.isEmpty, points.isEmpty, others.isEmpty, !members.isEmpty else {
            return .fail(
                ja: "重複: 製造番号 \(serials.ja)、住所 \(addresses.ja)、供給地点番号 \(points.ja)、他プロジェクト \(others.ja)",
                en: "Repeated: serial \(serials.en), address \(addresses.en), supply point \(points.en), "
                    + "other projects \(others.en)")
        }
        let unnumbered = members.offenders(settings) { $0.supplyPoint == nil }
        let ja = "\(members.count)件に重複なし、供給地点番号のないもの \(unnumbered.ja)"
        let en = "No repetition among \(members.count), without supply-point number: \(unnumbered.en)"
        guard report.members.elsewhere != nil else {
            return .notice(ja: ja + "。他プロジェクトは未照合", en: en + "; other projects were not searched")
        }
        return unnumbered.isEmpty ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// The sites whose key was seen before; a nil or empty key is no key.
    private static func repeated<Element>(
        _ elements: [Element], _ settings: ChecklistSettings, site: (Element) -> SiteID, key: (Element) -> String?
    ) -> Offenders {
        var seen: Set<String> = Set(minimumCapacity: elements.count)
        return elements.offenders(settings, named: site) { element in
            guard let key = key(element), !key.isEmpty else { return false }
            return !seen.insert(key).inserted
        }
    }
}
