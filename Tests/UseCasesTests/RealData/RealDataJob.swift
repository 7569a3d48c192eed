import Foundation
import ProjectCycle
import Quantities
import Registry
import Store
import Testing
import UseCases
import Verification

/// The whole job on one real data set, step by step through the use cases, dated as the scheme would have it.
struct RealDataJob {
    let data: RealDataset
    let folder: DataFolder
    private let period: MonitoringPeriodID
    private let holder = AccountID(known: "REAL-A1")
    private let buyerAccount = AccountID(known: "REAL-A2")
    /// Papers that a real project would hold in the hand: SHA-256 of nothing.
    private let paper = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private static let administrator = person("real-system", "real-system-org", [.systemOperator])
    private static let programmeOperator = person(
        "real-operator", "real-operator-org", [.programmeOperator, .accountRepresentative])
    private static let dataManager = person("real-data-manager", "real-operator-org", [.programmeOperator])
    private static let verifier = person("real-verifier", "real-body-org", [.verifier])
    private static let reviewer = person("real-reviewer", "real-review-org", [.independentReviewer])
    private static let committee = person("real-committee", "real-committee-org", [.certificationCommittee])
    private static let registrar = person("real-registrar", "real-registry-org", [.registryAdministrator])
    private static let buyer = person("real-buyer", "real-buyer-org", [.accountRepresentative])

    init(_ data: RealDataset, at url: URL) throws {
        self.data = data
        period = MonitoringPeriodID(known: "\(data.name)-1")
        folder = try InitialiseFolder(administrator: Self.administrator, origin: "test.example/real").run(at: url)
    }

    private var project: ProjectID { ProjectID(known: data.name) }

    /// Organisations, people, accounts, plan, validation, registration, members, factors.
    func prepare() throws {
        let people = [
            Self.programmeOperator, Self.dataManager, Self.verifier, Self.reviewer, Self.committee, Self.registrar,
            Self.buyer,
        ]
        for organisation in Set(people.map(\.organisation)).sorted() {
            try act(
                RegisterOrganisation(
                    StoredOrganisation(id: organisation, name: "\(organisation)", address: "東京都研究 1-1")),
                Self.administrator, -200)
        }
        for person in people { try act(RegisterPerson(person), Self.administrator, -200) }
        for (account, owner) in [(holder, Self.programmeOperator), (buyerAccount, Self.buyer)] {
            try act(
                TakeRegistryStep(OpenAccount(account: account, organisation: owner.organisation, title: "\(account)")),
                Self.registrar, -199)
        }
        try act(ImportFactors(text: data.factors, isYAML: true), Self.administrator, -198)
        try act(
            TakeProjectStep(PlanProject(project: project, plan: try plan)), Self.programmeOperator, -190)
        try act(
            TakeProjectStep(ValidateProject(project: project, statementDigest: paper)), Self.verifier, -180)
        try act(
            TakeProjectStep(
                RegisterProject(
                    project: project, applicationDay: data.period.start.advanced(by: -170),
                    monitoringPossibleFrom: data.period.start)),
            Self.committee, -150)
        let members = try act(
            ImportMembers(project: project, bytes: data.members), Self.programmeOperator, 0)
        #expect(members.enrolled == data.homes.count)
    }

    func importReadings(partial: Bool = false) throws -> DeliveryAnswer {
        try act(
            ImportReadings(
                project: project, file: RealDataset.folder.appending(path: data.file), mapping: data.mapping,
                partial: partial),
            Self.administrator, data.period.dayCount + 5)
    }

    func close() throws -> PeriodAnswer {
        try act(
            CloseMonitoringPeriod(project: project, monitoringPeriod: period, period: data.period),
            Self.administrator, data.period.dayCount + 10)
    }

    func report() throws -> ReportAnswer {
        try act(ProduceReport(monitoringPeriod: period), Self.administrator, data.period.dayCount + 20)
    }

    /// The system's items, for the test to look at; then everything up to the signed statement.
    func runChecklist() throws -> VerificationProgress {
        let day = data.period.dayCount + 30
        try act(
            OpenVerification(monitoringPeriod: period, team: [Self.verifier.id], contractDigest: paper), Self.verifier,
            day)
        return try act(RunVerificationChecklist(monitoringPeriod: period), Self.administrator, day).progress
    }

    func signStatement(_ progress: VerificationProgress) throws {
        let day = data.period.dayCount + 50
        for item in progress.items where item.filler == .verifier {
            try act(
                AnswerChecklistItem(
                    monitoringPeriod: period, item: item.item.text, answer: .conform, comment: "looked at for a test"),
                Self.verifier, day)
        }
        try act(
            ReviewVerification(monitoringPeriod: period, agrees: true, opinion: .unqualified, comment: ""),
            Self.reviewer, day + 1)
        try act(
            SignVerificationStatement(monitoringPeriod: period, opinion: .unqualified, qualification: ""),
            Self.verifier, day + 2)
    }

    func certify() throws -> CertificationAnswer {
        try act(CertifyClaim(monitoringPeriod: period, total: nil), Self.committee, data.period.dayCount + 60)
    }

    func issue() throws -> RegistryAnswer {
        try act(IssueCertified(monitoringPeriod: period), Self.registrar, data.period.dayCount + 70)
    }

    func transfer(_ quantity: Int64) throws -> RegistryAnswer {
        try act(
            TakeRegistryStep(
                TransferUnits(from: holder, to: buyerAccount, units: .quantity(Tonnes(known: quantity)))),
            Self.programmeOperator, data.period.dayCount + 80)
    }

    func retire(_ quantity: Int64) throws -> RetirementAnswer {
        let place = Prefecture("大阪府")
        return try act(
            RetireWithCertificate(
                RetireUnits(
                    account: buyerAccount, units: .quantity(Tonnes(known: quantity)), purpose: .offset,
                    detail: "a test", beneficiary: "Reader of the test",
                    use: place.map { PlaceOfUse(place: "Osaka", prefecture: $0, declaredApart: true) },
                    consent: "a test")),
            Self.buyer, data.period.dayCount + 90)
    }

    func quality() throws -> QualityOverview { try ShowQuality(project: project, site: nil).run(on: folder) }

    /// Every claim line as stored, cut at its commas.
    func claimLines() throws -> [[Substring]] {
        var lines: [[Substring]] = []
        try folder.store.read { database in
            try Claims.forEach(period: period, database) { lines.append($0.text.split(separator: ",")) }
        }
        return lines
    }

    private var plan: ProjectPlan {
        get throws {
            ProjectPlan(
                title: Bilingual(ja: "研究データ \(data.name)", en: "Research data \(data.name)"),
                operatorOrganisation: Self.programmeOperator.organisation, methodology: "EN-R-002",
                methodologyVersion: try methodologyVersion, attribute: .f, holderAccount: holder,
                selfConsumption: data.rule, keidanrenParticipant: false, dataManager: Self.dataManager.id,
                monitoringPerson: Self.programmeOperator.id, monitoringFrequency: .daily, retentionYears: 2,
                additionality: .householdExempt)
        }
    }

    private var methodologyVersion: String {
        get throws {
            try #require(
                folder.store.read { try Rules.current(kind: "methodology", id: "EN-R-002", in: $0)?.version })
        }
    }

    private static func person(_ id: String, _ organisation: String, _ roles: [Role]) -> StoredPerson {
        StoredPerson(id: PersonID(known: id), organisation: OrganisationID(known: organisation), roles: roles, name: id)
    }

    /// - Parameter day: counted from the first day of the monitoring period.
    @discardableResult
    private func act<C: Command>(_ command: C, _ person: StoredPerson, _ day: Int) throws -> C.Answer {
        do {
            return try folder.run(
                command, by: Request(person: person.id, effectiveAt: data.period.start.advanced(by: day).start)
            ).answer
        } catch let rows as BadRows {
            Issue.record("\(rows.problems.prefix(5))")
            throw rows.rejection
        }
    }
}
