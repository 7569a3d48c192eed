import DataQuality
import Foundation
import ProjectCycle
import Quantities
import Registry
import Store
import Telemetry
import Testing
import UseCases
import Verification

/// A project of a few large roofs over a few days, taken as far through its life as a test asks.
///
/// A roof of 500 kW makes about a tonne a day: so a handful of site-days is a whole project, and a bundle stays small.
final class SmallProject {
    static let id = ProjectID(known: "P1")
    static let periodID = MonitoringPeriodID(known: "P1-1")
    static let holder = AccountID(known: "A1")
    static let buyerAccount = AccountID(known: "A2")
    static let firstDay = Day(number: Day.number(year: 2021, month: 6, day: 1))

    /// How far the project has come.
    enum Stage: Int, Comparable {
        case founded, registered, enrolled, delivered, closed, reported, reviewed, verified, certified, issued, retired

        static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
    }

    private let temporary: TemporaryFolder?
    /// Where the data folder and the delivered files lie.
    let place: URL
    let folder: DataFolder
    let roofs: [Roof]
    let days: Int
    private(set) var retirement: RetirementAnswer?

    /// - Parameter place: an existing folder; nil for a fresh one that goes away with the project.
    init(_ stage: Stage, roofs: Int = 2, days: Int = 3, in place: URL? = nil) throws {
        temporary = place == nil ? try TemporaryFolder() : nil
        self.place = place ?? temporary?.url ?? URL(filePath: "/nonexistent")
        self.roofs = (1...roofs).map { Roof(number: $0) }
        self.days = days
        folder = try InitialiseFolder(administrator: Party.administrator.person, origin: "test.example/daicho")
            .run(at: self.place.appending(path: "data"), clock: Self.clock)
        try advance(to: stage)
    }

    /// The tests' present: long after everything in them.
    static let clock = Clock { Instant(seconds: 1_700_000_000) }

    var period: Period { Period(known: Self.firstDay, until: Self.firstDay.advanced(by: days)) }

    /// Runs a command as a party on a day.
    @discardableResult
    func act<C: Command>(
        _ command: C, _ party: Party, _ day: String = "2021-08-01", id: String? = nil
    ) throws -> C.Answer {
        try perform(command, party, day, id: id).answer
    }

    func perform<C: Command>(
        _ command: C, _ party: Party, _ day: String = "2021-08-01", id: String? = nil
    ) throws -> Performed<C.Answer> {
        try folder.run(command, by: Request(person: party.person.id, id: id, effectiveAt: try Day(day).start))
    }

    /// Writes a file beside the data folder.
    func file(_ name: String, _ text: String) throws -> URL { try file(name, Array(text.utf8)) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
        let url = place.appending(path: name)
        try Data(bytes).write(to: url)
        return url
    }

    // MARK: - The life of the project

    private func advance(to stage: Stage) throws {
        try found()
        if stage >= .registered { try register() }
        if stage >= .enrolled { try enrol() }
        if stage >= .delivered { try deliver() }
        if stage >= .closed { try close() }
        if stage >= .reported { try act(ProduceReport(monitoringPeriod: Self.periodID), .systemOperator, "2021-07-02") }
        if stage >= .reviewed { try review() }
        if stage >= .verified { try sign() }
        if stage >= .certified { try certify() }
        if stage >= .issued { try act(IssueCertified(monitoringPeriod: Self.periodID), .registrar, "2021-07-21") }
        if stage >= .retired { try retire() }
    }

    private func found() throws {
        for party in Party.allCases {
            let organisation = party.person.organisation
            try act(
                RegisterOrganisation(
                    StoredOrganisation(id: organisation, name: "\(organisation) 試験組織", address: "東京都")),
                .administrator, "2021-01-04")
            try act(RegisterPerson(party.person), .administrator, "2021-01-04")
        }
        for (account, owner) in [(Self.holder, Party.programmeOperator), (Self.buyerAccount, .buyer)] {
            try act(
                TakeRegistryStep(
                    OpenAccount(account: account, organisation: owner.person.organisation, title: "\(account)")),
                .registrar, "2021-01-05")
        }
    }

    private func register() throws { try register(Self.id) }

    /// Plans, validates and registers a project.
    func register(_ project: ProjectID) throws {
        try act(TakeProjectStep(PlanProject(project: project, plan: plan)), .programmeOperator, "2021-01-10")
        try act(
            TakeProjectStep(ValidateProject(project: project, statementDigest: Digest.hex("validation"))), .validator,
            "2021-01-20")
        try act(
            TakeProjectStep(
                RegisterProject(
                    project: project, applicationDay: Day("2021-01-25"), monitoringPossibleFrom: Day("2021-04-01"))),
            .committee, "2021-02-01")
    }

    private func enrol() throws {
        try act(
            ImportMembers(project: Self.id, bytes: Array(Roof.memberList(roofs).utf8)), .programmeOperator,
            "2021-04-01")
    }

    private func deliver() throws {
        let file = try file("readings.csv", Roof.wide(roofs, period.days))
        try act(ImportReadings(project: Self.id, file: file, mapping: Roof.wideMapping), .systemOperator, "2021-06-30")
    }

    @discardableResult
    func close() throws -> PeriodAnswer {
        try act(
            CloseMonitoringPeriod(project: Self.id, monitoringPeriod: Self.periodID, period: period), .systemOperator,
            "2021-07-01")
    }

    private func review() throws {
        try answerChecklist()
        try act(
            ReviewVerification(monitoringPeriod: Self.periodID, agrees: true, opinion: .unqualified, comment: ""),
            .reviewer, "2021-07-08")
    }

    /// Opens the verification, runs the system's items and answers the verifier's.
    func answerChecklist(team: [Party] = [.verifier]) throws {
        try act(
            OpenVerification(
                monitoringPeriod: Self.periodID, team: team.map(\.person.id), contractDigest: Digest.hex("contract")),
            .verifier, "2021-07-03")
        let run = try act(
            RunVerificationChecklist(monitoringPeriod: Self.periodID), .systemOperator, "2021-07-04")
        for item in run.progress.items where item.filler == .verifier {
            try act(
                AnswerChecklistItem(
                    monitoringPeriod: Self.periodID, item: item.item.text, answer: .conform, comment: "seen"),
                .verifier, "2021-07-05")
        }
    }

    private func sign() throws {
        try act(
            SignVerificationStatement(monitoringPeriod: Self.periodID, opinion: .unqualified, qualification: ""),
            .verifier, "2021-07-10")
    }

    private func certify() throws {
        try act(CertifyClaim(monitoringPeriod: Self.periodID, total: nil), .committee, "2021-07-20")
    }

    private func retire() throws {
        try act(
            TakeRegistryStep(
                TransferUnits(from: Self.holder, to: Self.buyerAccount, units: .quantity(Tonnes(known: 3)))),
            .programmeOperator, "2021-07-25")
        retirement = try act(retirement(of: 2), .buyer, "2021-07-30")
    }

    /// A retirement of the buyer's highest serials.
    func retirement(of tonnes: Int64) -> RetireWithCertificate {
        retirement(.quantity(Tonnes(known: tonnes)), from: Self.buyerAccount)
    }

    func retirement(_ units: UnitSelection, from account: AccountID) -> RetireWithCertificate {
        RetireWithCertificate(
            RetireUnits(
                account: account, units: units, purpose: .offset, detail: "test", beneficiary: "Test Beneficiary",
                use: Prefecture("大阪府").map { PlaceOfUse(place: "Test event", prefecture: $0) }, consent: "Test consent")
        )
    }

    private var plan: ProjectPlan {
        get throws {
            ProjectPlan(
                title: Bilingual(ja: "試験用プログラム", en: "Programme under test"),
                operatorOrganisation: Party.programmeOperator.person.organisation, methodology: "EN-R-002",
                methodologyVersion: try folder.store.read {
                    try Rules.current(kind: "methodology", id: "EN-R-002", in: $0)?.version ?? ""
                },
                attribute: .f, holderAccount: Self.holder, selfConsumption: .generationMinusExport,
                keidanrenParticipant: false, dataManager: Party.dataManager.person.id,
                monitoringPerson: Party.programmeOperator.person.id, monitoringFrequency: .daily, retentionYears: 2,
                additionality: .householdExempt)
        }
    }
}
