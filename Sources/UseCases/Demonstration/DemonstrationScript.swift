import Foundation
import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// The steps of the demonstration, in the order of the scheme and dated as they would be.
struct DemonstrationScript: Sendable {
    private static let project = ProjectID(known: "SIM-P1")
    private static let period = MonitoringPeriodID(known: "SIM-P1-1")
    private static let holder = AccountID(known: "SIM-A1")
    private static let buyerAccount = AccountID(known: "SIM-A2")
    /// The papers that a real project would hold in the hand.
    private static let paper = Digest.hex("SIMULATED シミュレーション")

    private static let place = Prefecture("東京都")

    let folder: DataFolder
    let parties: DemonstrationParties
    let homes: Int
    let progress: @Sendable (DemonstrationProgress) -> Void

    func register() throws {
        say(ja: "組織・担当者・口座・プロジェクトの登録", en: "Registering organisations, people, accounts and the project")
        for organisation in parties.organisations {
            try act(RegisterOrganisation(organisation), parties.administrator, "2021-01-04", "org-\(organisation.id)")
        }
        for person in parties.people {
            try act(RegisterPerson(person), parties.administrator, "2021-01-04", "person-\(person.id)")
        }
        for (account, owner, title) in [
            (Self.holder, parties.programmeOperator, "SIMULATED holding account"),
            (Self.buyerAccount, parties.buyer, "SIMULATED buyer account"),
        ] {
            try act(
                TakeRegistryStep(OpenAccount(account: account, organisation: owner.organisation, title: title)),
                parties.registrar, "2021-01-05", "account-\(account)")
        }
        try act(
            TakeProjectStep(PlanProject(project: Self.project, plan: try plan)), parties.programmeOperator,
            "2021-01-10",
            "plan")
        try act(
            TakeProjectStep(ValidateProject(project: Self.project, statementDigest: Self.paper)), parties.verifier,
            "2021-01-20", "validate")
        try act(
            TakeProjectStep(
                RegisterProject(
                    project: Self.project, applicationDay: Day("2021-01-25"), monitoringPossibleFrom: Day("2021-04-01"))
            ),
            parties.committee, "2021-02-01", "register")
    }

    func enrolAndImport(_ files: SimulatedFiles) throws {
        say(ja: "会員の登録", en: "Enrolling the members")
        try act(
            ImportMembers(project: Self.project, file: files.members), parties.programmeOperator, "2021-04-01",
            "members")
        let step = Bilingual(ja: "計測データの取込と異常判定", en: "Taking in the readings through all detectors")
        say(ja: step.ja, en: step.en)
        let progress = progress
        try act(
            ImportReadings(
                project: Self.project, file: files.readings, mapping: try text(files.mapping),
                progress: { now in
                    progress(DemonstrationProgress(step: step, fraction: Double(now.bytes) / Double(max(1, now.of))))
                }), parties.administrator, "2022-04-05", "readings")
    }

    func reportAndVerify() throws {
        say(ja: "モニタリング期間の締切", en: "Closing the monitoring period")
        try act(
            CloseMonitoringPeriod(
                project: Self.project, monitoringPeriod: Self.period, period: SimulatedFiles.period),
            parties.administrator, "2022-04-10", "close")
        say(ja: "算定とモニタリング報告書", en: "Calculation and monitoring report")
        try act(ProduceReport(monitoringPeriod: Self.period), parties.administrator, "2022-04-20", "report")
        say(ja: "検証: 69項目", en: "Verification: the 69 items")
        try act(
            OpenVerification(
                monitoringPeriod: Self.period, team: [parties.verifier.id], contractDigest: Self.paper),
            parties.verifier, "2022-05-01", "open")
        let run = try act(
            RunVerificationChecklist(monitoringPeriod: Self.period), parties.administrator, "2022-05-02", "run")
        for item in run.progress.items where item.filler == .verifier {
            try act(
                AnswerChecklistItem(
                    monitoringPeriod: Self.period, item: item.item.text, answer: .conform,
                    comment: "SIMULATED シミュレーション"), parties.verifier, "2022-05-20", "answer-\(item.item)")
        }
        try act(
            ReviewVerification(monitoringPeriod: Self.period, agrees: true, opinion: .unqualified, comment: ""),
            parties.reviewer, "2022-05-25", "review")
        try act(
            SignVerificationStatement(monitoringPeriod: Self.period, opinion: .unqualified, qualification: ""),
            parties.verifier, "2022-05-30", "sign")
    }

    func issueAndRetire() throws -> DemonstrationResult {
        say(ja: "認証・発行・移転・無効化", en: "Certification, issuance, transfer, retirement")
        try act(CertifyClaim(monitoringPeriod: Self.period, total: nil), parties.committee, "2022-06-20", "certify")
        let issued = try act(
            IssueCertified(monitoringPeriod: Self.period), parties.registrar, "2022-06-25", "issue")
        let sold = Tonnes(known: max(1, issued.quantity.count / 10))
        try act(
            TakeRegistryStep(TransferUnits(from: Self.holder, to: Self.buyerAccount, units: .quantity(sold))),
            parties.programmeOperator, "2022-07-01", "transfer")
        let retired = try act(
            RetireWithCertificate(
                RetireUnits(
                    account: Self.buyerAccount, units: .quantity(Tonnes(known: min(10, sold.count))), purpose: .offset,
                    detail: "SIMULATED シミュレーション", beneficiary: "SIMULATED Beneficiary シミュレーション利用者",
                    use: Self.place.map {
                        PlaceOfUse(place: "SIMULATED event シミュレーション会場", prefecture: $0, declaredApart: true)
                    }, consent: "SIMULATED consent シミュレーション同意書")),
            parties.buyer, "2022-07-10", "retire")
        say(ja: "文書と証明バンドルの出力", en: "Writing documents and the proof bundle")
        return try result(issued, retired)
    }

    private func result(_ issued: RegistryAnswer, _ retired: RetirementAnswer) throws -> DemonstrationResult {
        let reports = try DocumentShelf.export(id: Self.period.text, from: folder).map(\.path)
        let certificate = try DocumentShelf.export(id: retired.certificate, from: folder).map(\.path)
        let part = retired.units[0]
        let bundle = folder.url.appending(path: "documents/\(retired.certificate)/proof.json")
        try Data(folder.answer(ExportBundle(first: part.first, last: part.last, disclosesReadings: true), to: .owner))
            .write(to: bundle, options: .atomic)
        return DemonstrationResult(
            folder: folder.url.path, verifierKey: folder.verifierKey, credited: issued.quantity,
            retired: retired.quantity,
            firstRetired: part.first, monitoringReport: reports.filter { $0.contains("monitoring-report") },
            verificationReport: reports.filter { $0.contains("verification-report") }, certificate: certificate,
            bundle: bundle.path)
    }

    private var plan: ProjectPlan {
        get throws {
            ProjectPlan(
                title: Bilingual(
                    ja: "シミュレーション 太陽光発電プログラム", en: "SIMULATED solar power programme"),
                operatorOrganisation: parties.programmeOperator.organisation, methodology: "EN-R-002",
                methodologyVersion: try folder.store.read {
                    try RuleShelf.definition("EN-R-002", in: $0).definition.version
                },
                attribute: .f, holderAccount: Self.holder, selfConsumption: .generationMinusExport,
                keidanrenParticipant: false, dataManager: parties.dataManager.id,
                monitoringPerson: parties.programmeOperator.id, monitoringFrequency: .daily, retentionYears: 2,
                additionality: .householdExempt, plannedClaims: try plannedClaims)
        }
    }

    /// SIMULATED: three quarters of a tonne a home, for each fiscal year in which credits may arise.
    private var plannedClaims: [VintageClaim] {
        get throws {
            let first = FiscalYear(containing: SimulatedFiles.period.start).year
            return try (first..<first + RegisterProject.longestYears).map {
                VintageClaim(fiscalYear: FiscalYear($0), tonnes: try Tonnes(Int64(homes) * 3 / 4))
            }
        }
    }

    private func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    private func say(ja: String, en: String) {
        progress(DemonstrationProgress(step: Bilingual(ja: ja, en: en), fraction: nil))
    }

    @discardableResult
    private func act<C: Command>(_ command: C, _ person: StoredPerson, _ day: String, _ id: String) throws -> C.Answer {
        let day = try Day(day).start
        switch try folder.submit(command, by: Request(person: person.id, id: "demo-\(id)", effectiveAt: day)) {
        case .done(let done): return done.answer
        case .waiting(let waiting):
            guard let second = parties.second(to: person) else {
                preconditionFailure("every party has a second person")
            }
            let approval = try folder.run(
                ApproveAct(waiting.answer.act),
                by: Request(person: second.id, id: "demo-\(id)-approve", effectiveAt: day))
            return try approval.answer.answer(of: C.self)
        }
    }
}
