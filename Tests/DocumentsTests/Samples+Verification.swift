import Documents
import Quantities

extension Samples {
    static let verificationReport = VerificationReport(
        id: "VR-0001-2024", version: 1, date: day(2025, 6, 12), isSimulated: true, reportID: "MR-0001-2024",
        reportVersion: 2,
        reportDigest: digest, project: project, methodology: methodology,
        periodID: MonitoringPeriodID(known: "MP-2024"),
        period: period, bodyID: OrganisationID(known: "ORG-2"), bodyName: "Sample verification body",
        leadVerifier: PersonID(known: "person-1"),
        review: VerificationReport.Review(
            reviewer: PersonID(known: "person-2"), organisation: OrganisationID(known: "ORG-3"),
            date: day(2025, 6, 10), agrees: true, comment: "Evidence for D8 and E13 seen; sampling was sufficient."),
        assurance: .reasonable,
        materiality: VerificationReport.Materiality(percent: 5, isVerified: false), opinion: .unmodified,
        statement: Bilingual(
            ja: "当機関は、上記のモニタリング報告書を検証し、排出削減量がすべての重要な点において適正に算定されていると認めます。",
            en:
                "We have verified the monitoring report named below and find that the reduction is fairly stated in all material respects."
        ),
        claim: Tonnes(known: 1_046),
        checklist: VerificationReport.Checklist(
            version: "jcredit-69/0.1",
            source: Bilingual(ja: "計画書の章と検証実務からの再構成", en: "reconstructed from plan sections and verification practice"),
            isVerified: false, sections: sections),
        findings: [
            VerificationReport.Finding(
                id: "CL-1", kind: .clarification, item: "E2", text: "Why were 611 site-days excluded?",
                resolution: "Gateway outage in June; the gap list was supplied.", isClosed: true)
        ], log: log)

    static let sections: [VerificationReport.Section] = [
        section(
            "A", 9, Bilingual(ja: "基本情報", en: "Basics"), Bilingual(ja: "プロジェクト番号・名称", en: "Project number and name")),
        section(
            "B", 8, Bilingual(ja: "計画との整合", en: "Match with the plan"),
            Bilingual(ja: "計画変更届との一致", en: "Notified changes")),
        section(
            "C", 12, Bilingual(ja: "削減活動", en: "Activities"), Bilingual(ja: "会員リスト・件数", en: "Member list and count")),
        section(
            "D", 10, Bilingual(ja: "設備・計測", en: "Equipment and metering"),
            Bilingual(ja: "検定期限・校正", en: "Expiry of verification, calibration")),
        section("E", 13, Bilingual(ja: "データ", en: "Data"), Bilingual(ja: "積算の単調性", en: "Registers never fall")),
        section("F", 10, Bilingual(ja: "算定", en: "Calculation"), Bilingual(ja: "年度切捨て", en: "Floor per fiscal year")),
        section(
            "G", 7, Bilingual(ja: "体制・結論", en: "Conclusion"),
            Bilingual(ja: "責任者・担当者の分離", en: "Manager and monitor are apart")),
    ]

    private static func section(_ id: String, _ count: Int, _ title: Bilingual, _ text: Bilingual)
        -> VerificationReport.Section
    {
        let verifiers = ["A": 1, "B": 3, "C": 2, "D": 2, "E": 3, "F": 1, "G": 7]
        let items = (1...count).map { index -> VerificationReport.Item in
            let isVerifiers = index > count - (verifiers[id] ?? 0)
            return VerificationReport.Item(
                id: id + String(index), text: text, filler: isVerifiers ? .verifier : .system,
                outcome: index % 5 == 0 ? .notApplicable : .passed,
                detail: Bilingual(ja: "1,000件を照合し、差異はありません。", en: "1,000 entries compared, no difference."),
                evidence: [
                    VerificationReport.Evidence(
                        label: Bilingual(ja: "会員リスト", en: "Member list"), record: 1_300 + Int64(index))
                ],
                answer: isVerifiers
                    ? VerificationReport.Answer(
                        person: PersonID(known: "person-1"), organisation: OrganisationID(known: "ORG-2"),
                        date: day(2025, 6, 5), comment: "Seen on site; agrees with the drawings.") : nil)
        }
        return VerificationReport.Section(id: id, title: title, items: items)
    }
}
