package import Quantities

/// What a programme project's plan (プロジェクト計画書) says that later steps must agree with.
package struct ProjectPlan: Hashable, Sendable, Codable {
    /// Longest title accepted, in characters of each language.
    package static let longestTitle = 200
    /// Most fiscal years a plan may give claims for.
    package static let mostPlannedYears = 50
    /// Shortest retention accepted: two years after the crediting period. Source: AG24, `sourced`.
    package static let shortestRetention = 2
    package static let longestRetention = 100

    package let title: Bilingual
    /// 運営・管理者
    package let operatorOrganisation: OrganisationID
    /// Number of the methodology (方法論), such as `EN-R-002`, and its version.
    package let methodology: String
    package let methodologyVersion: String
    package let attribute: ProgrammeAttribute
    /// The account that the credits are issued to (J-クレジット保有者).
    package let holderAccount: AccountID
    package let selfConsumption: SelfConsumptionRule
    /// Whether operator or members take part in the Keidanren plan (経団連カーボンニュートラル行動計画).
    package let keidanrenParticipant: Bool
    /// データ管理責任者: in principle not the same person as `monitoringPerson`. Source: AG24, `sourced`.
    package let dataManager: PersonID
    /// モニタリング担当者
    package let monitoringPerson: PersonID
    package let monitoringFrequency: MonitoringFrequency
    /// Years for which data are kept after the crediting period (保存期間).
    package let retentionYears: Int
    package let additionality: AdditionalityMode
    /// Planned claims, ascending by fiscal year; empty when the plan gives none.
    package let plannedClaims: [VintageClaim]

    package init(
        title: Bilingual, operatorOrganisation: OrganisationID, methodology: String, methodologyVersion: String,
        attribute: ProgrammeAttribute, holderAccount: AccountID, selfConsumption: SelfConsumptionRule,
        keidanrenParticipant: Bool, dataManager: PersonID, monitoringPerson: PersonID,
        monitoringFrequency: MonitoringFrequency, retentionYears: Int, additionality: AdditionalityMode,
        plannedClaims: [VintageClaim] = []
    ) {
        self.title = title
        self.operatorOrganisation = operatorOrganisation
        self.methodology = methodology
        self.methodologyVersion = methodologyVersion
        self.attribute = attribute
        self.holderAccount = holderAccount
        self.selfConsumption = selfConsumption
        self.keidanrenParticipant = keidanrenParticipant
        self.dataManager = dataManager
        self.monitoringPerson = monitoringPerson
        self.monitoringFrequency = monitoringFrequency
        self.retentionYears = retentionYears
        self.additionality = additionality
        self.plannedClaims = plannedClaims
    }

    /// The serial prefix (制度記号) of its credits: participants JC, others JCL, which alone the Keidanren plan can use.
    ///
    /// Source: NUM for the meaning of the prefixes, `sourced`; the choice by participation is `assumed` (checklist A8).
    package var serialPrefix: String { keidanrenParticipant ? "JC" : "JCL" }

    /// First broken rule of the plan's own contents.
    func check() throws(Rejection) {
        try PublicText.check(title.ja, "title.ja", atMost: Self.longestTitle)
        try PublicText.check(title.en, "title.en", atMost: Self.longestTitle)
        try PublicText.check(methodology, "methodology", atMost: 40)
        try PublicText.check(methodologyVersion, "methodologyVersion", atMost: 40)
        guard (Self.shortestRetention...Self.longestRetention).contains(retentionYears) else {
            throw Rejection(
                "project.plan.retention", source: "AG24 6.2",
                expected: "\(Self.shortestRetention)–\(Self.longestRetention) years", found: "\(retentionYears)",
                ja: "データの保存期間は認証対象期間の終了後2年以上としてください",
                en: "Data must be kept for two years or more after the crediting period")
        }
        guard !plannedClaims.isEmpty else { return }
        try VintageClaim.check(plannedClaims, atMost: Self.mostPlannedYears)
        // Pages add them up.
        _ = try VintageClaim.total(plannedClaims)
    }

    var notices: [ProjectNotice] { dataManager == monitoringPerson ? [.dataManagerMonitors] : [] }
}
