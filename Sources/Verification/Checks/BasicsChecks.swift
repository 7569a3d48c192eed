import Quantities

/// Section A, 基本情報.
enum BasicsChecks {
    /// A1: number and name in the report equal the registration.
    static func projectIdentity(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let (number, name) = (report.project.number, report.project.name)
        return .holds(
            number.agrees && name.agrees && !number.recorded.isEmpty && !name.recorded.isEmpty,
            ja: "登録: \(number.recorded)「\(name.recorded)」、報告書: \(number.reported)「\(name.reported)」",
            en: "Registered \(number.recorded) “\(name.recorded)”, reported \(number.reported) “\(name.reported)”")
    }

    /// A2: the operator is the one of plan 1.1. An address may be somebody's home: it is compared, not repeated.
    static func operatorIdentity(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let (name, address) = (report.project.operatorName, report.project.operatorAddress)
        guard !name.recorded.isEmpty, !address.recorded.isEmpty else {
            return .fail(ja: "計画書1.1の名称または住所が記録されていません", en: "Plan 1.1 has no name or no address on record")
        }
        switch (name.agrees, address.agrees) {
        case (true, true): return .pass(ja: "名称・住所とも計画書1.1と一致", en: "Name and address equal plan 1.1")
        case (false, true): return .fail(ja: "名称が計画書1.1と異なります", en: "The name differs from plan 1.1")
        case (true, false): return .fail(ja: "住所が計画書1.1と異なります", en: "The address differs from plan 1.1")
        case (false, false): return .fail(ja: "名称・住所とも計画書1.1と異なります", en: "Name and address differ from plan 1.1")
        }
    }

    /// A3: the methodology of plan 2.1, with the formulas of that version loaded.
    static func methodology(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let methodology = report.project.methodology
        let loaded = report.calculation.definition.methodology
        return .holds(
            methodology.agrees && loaded == methodology.recorded,
            ja: "計画書 \(methodology.recorded)、報告書 \(methodology.reported)、算定式 \(loaded?.description ?? "なし")",
            en:
                "Plan \(methodology.recorded), report \(methodology.reported), formulas \(loaded?.description ?? "none")"
        )
    }

    /// A4: the version rises; the report is not dated before the period ends.
    static func reportVersion(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let facts = report.period
        let rises = facts.reportVersion > (facts.previousReportVersion ?? 0)
        let previous = facts.previousReportVersion.map(String.init)
        return .holds(
            rises && facts.reportDay >= facts.period.lastDay,
            ja: "第\(facts.reportVersion)版（前回 \(previous ?? "なし")）、日付 \(facts.reportDay)、期間末日 \(facts.period.lastDay)",
            en: "Version \(facts.reportVersion) (previous \(previous ?? "none")), dated \(facts.reportDay), "
                + "period ends \(facts.period.lastDay)")
    }

    /// A5: the period lies inside the crediting period.
    static func periodEligible(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let facts = report.period
        return .holds(
            facts.creditingPeriod.contains(facts.period),
            ja: "モニタリング期間 \(facts.period)、認証対象期間 \(facts.creditingPeriod)",
            en: "Monitoring period \(facts.period), crediting period \(facts.creditingPeriod)")
    }

    /// A6: an overlap with an earlier period fails; days between the last earlier period and this one are noted.
    static func periodHistory(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let facts = report.period
        if let overlapping = facts.earlier.first(where: { $0.overlaps(facts.period) }) {
            return .fail(
                ja: "\(facts.period) は既報告の \(overlapping) と重複しています",
                en: "\(facts.period) overlaps \(overlapping), already reported")
        }
        guard let last = facts.earlier.filter({ $0.end <= facts.period.start }).map(\.end).max() else {
            return .pass(ja: "\(facts.period) より前の期間はありません", en: "No period before \(facts.period)")
        }
        guard last == facts.period.start else {
            return .notice(
                ja: "前回の末日 \(last.advanced(by: -1)) と開始日 \(facts.period.start) の間に空白があります",
                en: "There is a gap between \(last.advanced(by: -1)), the last day reported, and \(facts.period.start)")
        }
        return .pass(
            ja: "既報告\(facts.earlier.count)期間と重複・空白なし",
            en: "Neither overlap nor gap with \(facts.earlier.count) earlier period(s)")
    }

    /// A7: the account belongs to the holder of plan 1.3 and is open.
    static func account(_ report: ReportUnderVerification, _: ChecklistSettings) -> Verdict {
        let planned = report.project.plannedHolder
        guard let account = report.account else {
            return .fail(ja: "口座の指定がありません（計画書の保有者 \(planned)）", en: "No account is named (planned holder \(planned))")
        }
        return .holds(
            account.holder == planned && account.isOpen,
            ja: "口座 \(account.account)、名義 \(account.holder)、計画書の保有者 \(planned)、\(account.isOpen ? "利用可" : "利用不可")",
            en: "Account \(account.account) of \(account.holder), planned holder \(planned), "
                + (account.isOpen ? "open" : "not open"))
    }

    /// A8: participants of the Keidanren plan receive one serial prefix, all others the other.
    static func serialPrefix(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let prefix = report.project.serialPrefix
        guard let participates = report.project.keidanrenParticipant else {
            return .fail(ja: "参加の有無が申告されていません（制度記号 \(prefix)）", en: "Participation was not declared (prefix \(prefix))")
        }
        let expected = participates ? settings.keidanrenPrefix : settings.otherPrefix
        return .holds(
            prefix == expected,
            ja: "\(participates ? "参加" : "不参加")、制度記号 \(prefix)（あるべき記号 \(expected)）",
            en: "\(participates ? "Participant" : "Not a participant"), prefix \(prefix) (expected \(expected))")
    }
}
