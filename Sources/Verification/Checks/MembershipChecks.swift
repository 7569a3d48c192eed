import Quantities

/// Section C, who may take part: C1 to C6. Rules of membership do not apply to regular projects.
enum MembershipChecks {
    /// C1: the report prints the count of the list, and no member stands in it twice.
    static func memberList(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard report.project.kind == .programme else { return regularProject }
        let members = report.members.members
        var seen: Set<SiteID> = Set(minimumCapacity: members.count)
        let twice = members.offenders(settings) { !seen.insert($0.site).inserted }
        return .holds(
            members.count == report.members.reportedCount && twice.isEmpty && !members.isEmpty,
            ja: "リスト \(members.count)件、報告書 \(report.members.reportedCount)件、重複 \(twice.ja)",
            en: "List \(members.count), report \(report.members.reportedCount), listed twice: \(twice.en)")
    }

    /// C2: every member has a dated membership form and has consented.
    static func consent(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard report.project.kind == .programme else { return regularProject }
        let members = report.members.members
        let undated = members.offenders(settings) { $0.joined == nil }
        let silent = members.offenders(settings) { !$0.consented }
        return .holds(
            undated.isEmpty && silent.isEmpty && !members.isEmpty,
            ja: "会員 \(members.count)件、入会日なし \(undated.ja)、同意なし \(silent.ja)",
            en: "\(members.count) member(s), without joining date: \(undated.en), without consent: \(silent.en)")
    }

    /// C3: every site lies in a prefecture.
    static func inJapan(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let elsewhere = members.offenders(settings) { $0.prefecture == nil }
        var prefectures: Set<Prefecture> = []
        for member in members { if let prefecture = member.prefecture { prefectures.insert(prefecture) } }
        return .holds(
            elsewhere.isEmpty && !members.isEmpty,
            ja: "\(members.count)件、\(prefectures.count)都道府県、都道府県を特定できないもの \(elsewhere.ja)",
            en: "\(members.count) site(s) in \(prefectures.count) prefecture(s), in none: \(elsewhere.en)")
    }

    /// C4: operation began no earlier than two years before joining.
    static func operationStart(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard report.project.kind == .programme else { return regularProject }
        let members = report.members.members
        let years = settings.operationYearsBeforeJoining
        let early = members.offenders(settings) { member in
            guard let joined = member.joined else { return true }
            return member.operationStart < joined.advanced(byYears: -years)
        }
        return .holds(
            early.isEmpty && !members.isEmpty,
            ja: "会員 \(members.count)件、稼働日が入会日の\(years)年前より早い（または入会日不明） \(early.ja)",
            en:
                "\(members.count) member(s), in operation more than \(years) years before joining or undated: \(early.en)"
        )
    }

    /// C5: what each member claims lies in its window, and no window is longer than eight years.
    static func window(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard report.project.kind == .programme else { return regularProject }
        let members = report.members.members
        let years = settings.memberWindowYears
        let outside = members.offenders(settings) { member in
            guard let window = member.window else { return true }
            let longest = window.start.advanced(byYears: years)
            return window.end > longest || !(member.claimed.map(window.contains) ?? true)
        }
        return .holds(
            outside.isEmpty && !members.isEmpty,
            ja: "会員 \(members.count)件、開始日から\(years)年の期間に収まらないもの \(outside.ja)",
            en: "\(members.count) member(s), outside a window of \(years) years: \(outside.en)")
    }

    /// C6: all members share the declared attribute; f asks for readings that nobody types.
    static func commonAttribute(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        guard report.project.kind == .programme else { return regularProject }
        let members = report.members.members
        guard let declared = report.members.attribute, !members.isEmpty else {
            return .fail(ja: "共通する属性が宣言されていません", en: "No common attribute is declared")
        }
        let other = members.offenders(settings) { $0.attribute != declared }
        guard other.isEmpty else {
            return .fail(
                ja: "属性 \(declared.rawValue) と異なる会員 \(other.ja)",
                en: "Attribute \(declared.rawValue), others: \(other.en)")
        }
        guard declared == .f else {
            return .pass(
                ja: "全\(members.count)件が属性 \(declared.rawValue)",
                en: "All \(members.count) share attribute \(declared.rawValue)")
        }
        let typed = members.offenders(settings) { $0.collection == .manual }
        guard typed.isEmpty else {
            return .fail(ja: "属性 f ですが手入力の計測値 \(typed.ja)", en: "Attribute f, but readings typed by hand: \(typed.en)")
        }
        let files = members.offenders(settings) { $0.collection == .fileExport }
        guard files.isEmpty else {
            return .notice(
                ja: "全\(members.count)件が属性 f。計測値がファイルで届いたため自動収集を確認できないもの \(files.ja)",
                en:
                    "All \(members.count) share attribute f; readings came as files, so automatic collection is not shown: "
                    + files.en)
        }
        return .pass(
            ja: "全\(members.count)件が属性 f、すべて自動収集",
            en: "All \(members.count) share attribute f, all collected automatically")
    }

    private static let regularProject = Verdict.notApplicable(
        ja: "通常型のプロジェクトには会員がありません", en: "A regular project has no members")
}
