import ProjectCycle
import Quantities

/// A scenario as text: steps of one project, separated by semicolons, each with `key=value` options.
///
///     plan; validate; register; enrol; close 1; report 1; verify 1; return 1; certify 1; reject 1; issue 1; withdraw
///
/// Options: `by=<role>/<person>/<organisation>` (parts may be empty), `on=<day>`, and the fields of the command. Each step
/// has an actor and a day by default that make it right. Stops at the first rejection.
struct Script {
    /// Everything up to a first report: `Script(Script.reported + "; verify 1")`.
    static let registered = "plan; validate; register"
    static let closed = registered + "; enrol; close 1"
    static let reported = closed + "; report 1"
    static let verified = reported + "; verify 1"
    static let certified = verified + "; certify 1"
    static let issued = certified + "; issue 1"

    static let project = ProjectID(known: "P1")
    static let digest = String(repeating: "0123456789abcdef", count: 4)

    private(set) var state: ProjectState?
    private(set) var events: [ProjectEvent] = []
    private(set) var rejection: Rejection?
    private var options: [String: String] = [:]

    init(_ text: String) throws {
        for line in text.split(separator: ";") where rejection == nil {
            let words = line.split(separator: " ").map(String.init)
            options = Dictionary(
                uniqueKeysWithValues: words.filter { $0.contains("=") }.map { word in
                    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    return (String(parts[0]), String(parts[1]))
                })
            try run(words[0], MonitoringPeriodID(known: "M" + (words.dropFirst().first { !$0.contains("=") } ?? "1")))
        }
    }

    private mutating func run(_ verb: String, _ period: MonitoringPeriodID) throws {
        let number = Int(period.text.dropFirst()) ?? 0
        switch verb {
        case "plan":
            try perform(PlanProject(project: Self.project, plan: try plan()), .programmeOperator, "2021-01-10")
        case "validate":
            try perform(ValidateProject(project: project, statementDigest: digest("digest")), .verifier, "2021-02-10")
        case "register":
            let command = RegisterProject(
                project: project, applicationDay: try Day(options["application"] ?? "2021-03-01"),
                monitoringPossibleFrom: try Day(options["possible"] ?? "2021-04-01"),
                creditingEnd: try options["end"].map { try Day($0) })
            try perform(command, .certificationCommittee, "2021-03-20")
        case "enrol":
            try perform(try enrol(), .programmeOperator, "2021-03-25")
        case "close":
            let days = (options["days"] ?? "\(2020 + number)-04-01,\(2021 + number)-04-01").split(separator: ",")
            let period1 = try Period(try Day(String(days[0])), until: try Day(String(days[1])))
            let command = ClosePeriod(
                project: project, monitoringPeriod: period, number: Int(options["number"] ?? "") ?? number,
                period: period1, claimRoot: options["root"] ?? "root", sums: try sums(period1),
                lineCount: Int(options["lines"] ?? "365") ?? 0)
            try perform(command, .systemOperator, "\(2021 + number)-05-10")
        case "report":
            try perform(try report(period), .systemOperator, "\(2021 + number)-05-11")
        case "verify":
            let command = VerifyReport(
                project: project, monitoringPeriod: period, reportVersion: Int(options["version"] ?? "1") ?? 0,
                reportDigest: digest("report"), statementDigest: digest("digest"),
                reviewer: actor(options["reviewer"], .independentReviewer))
            try perform(command, .verifier, "\(2021 + number)-05-12")
        case "return":
            let command = ReturnReport(
                project: project, monitoringPeriod: period, reportVersion: Int(options["version"] ?? "1") ?? 0,
                reportDigest: digest("report"), statementDigest: digest("digest"))
            try perform(command, .verifier, "\(2021 + number)-05-12")
        case "certify":
            let command = CertifyPeriod(
                project: project, monitoringPeriod: period, claims: try claims(period), total: try total())
            try perform(command, .certificationCommittee, "\(2021 + number)-05-13")
        case "reject":
            let command = RejectPeriod(
                project: project, monitoringPeriod: period, reason: options["reason"] ?? "不備")
            try perform(command, .certificationCommittee, "\(2021 + number)-05-13")
        case "issue":
            let command = RecordIssuance(
                project: project, monitoringPeriod: period,
                batches: (options["batches"] ?? "B1").split(separator: ",").map { BatchID(known: String($0)) },
                total: try total())
            try perform(command, .registryAdministrator, "\(2021 + number)-05-14")
        case "withdraw":
            let command = WithdrawProject(project: project, reason: options["reason"] ?? "終了")
            try perform(command, .programmeOperator, "2029-01-01")
        default: throw Rejection("script.word", found: verb, ja: "", en: "")
        }
    }

    private mutating func perform(_ command: some ProjectCommand, _ role: Role, _ day: String) throws {
        let today = try Day(options["on"] ?? day)
        do throws(Rejection) {
            for event in try command.decide(by: actor(options["by"], role), on: today, state) {
                state = try ProjectState.evolve(state, event)
                events.append(event)
            }
        } catch {
            rejection = error
        }
    }

    private var project: ProjectID { ProjectID(known: options["project"] ?? "P1") }

    private func actor(_ text: String?, _ role: Role) -> Actor {
        let parts = (text ?? "").split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        func part(_ index: Int) -> String? { parts.count > index && !parts[index].isEmpty ? parts[index] : nil }
        let role = part(0).flatMap(Role.init(rawValue:)) ?? role
        let organisations: [Role: String] = [
            .programmeOperator: "operator", .systemOperator: "system", .verifier: "body",
            .independentReviewer: "reviewers", .certificationCommittee: "committee", .registryAdministrator: "registry",
        ]
        return Actor(
            person: PersonID(known: part(1) ?? "p-\(role.rawValue)"),
            organisation: OrganisationID(known: part(2) ?? organisations[role] ?? "other"), role: role)
    }

    private func digest(_ name: String) -> String { options[name] ?? Self.digest }

    private func plan() throws -> ProjectPlan {
        ProjectPlan(
            title: Bilingual(ja: options["title"] ?? "屋根", en: "Roofs"),
            operatorOrganisation: OrganisationID(known: options["operator"] ?? "operator"), methodology: "EN-R-002",
            methodologyVersion: options["version"] ?? "3.0", attribute: .f, holderAccount: AccountID(known: "A1"),
            selfConsumption: .generationMinusExport, keidanrenParticipant: options["keidanren"] == "yes",
            dataManager: PersonID(known: "manager"), monitoringPerson: PersonID(known: options["monitor"] ?? "monitor"),
            monitoringFrequency: .everyHalfHour, retentionYears: Int(options["retention"] ?? "2") ?? 0,
            additionality: .householdExempt,
            plannedClaims: try (options["planned"] ?? "2021,2022").split(separator: ",").map {
                VintageClaim(fiscalYear: FiscalYear(Int($0) ?? 0), tonnes: try Tonnes(10))
            })
    }

    private func enrol() throws -> EnrolMembers {
        EnrolMembers(
            project: project, listDigest: digest("list"), count: Int(options["count"] ?? "2") ?? 0,
            firstSite: SiteID(known: options["first"] ?? "s1"), lastSite: SiteID(known: options["last"] ?? "s2"),
            commitmentRoot: options["root"] ?? "root",
            windows: try Period(try Day("2021-04-01"), until: try Day(options["end"] ?? "2028-04-01")))
    }

    private func sums(_ period: Period) throws -> [FiscalYearSum] {
        let years = options["years"].map { $0.split(separator: ",").compactMap { Int($0) } }
        return (years ?? period.fiscalYears.map(\.year)).map {
            FiscalYearSum(
                fiscalYear: FiscalYear($0), generation: .wattHours(Int64(options["gen"] ?? "10000000") ?? 0),
                sold: .wattHours(Int64(options["sold"] ?? "3000000") ?? 0))
        }
    }

    private func report(_ period: MonitoringPeriodID) throws -> ReportPeriod {
        ReportPeriod(
            project: project, monitoringPeriod: period, version: Int(options["version"] ?? "1") ?? 0,
            documentDigest: digest("report"), calculationDigest: digest("calculation"), claims: try claims(period),
            total: try total(),
            factorsDigest: digest("factors"), methodologyDigest: digest("methodology"))
    }

    /// `claims=2021:3,2022:4`; by default 3 t for every fiscal year of the period.
    private func claims(_ period: MonitoringPeriodID) throws -> [VintageClaim] {
        guard let text = options["claims"] else {
            let years = state?.period(period)?.closing.sums.map(\.fiscalYear) ?? []
            return years.map { VintageClaim(fiscalYear: $0, tonnes: Tonnes(known: 3)) }
        }
        return try text.split(separator: ",").map { pair in
            let parts = pair.split(separator: ":").compactMap { Int64($0) }
            return VintageClaim(fiscalYear: FiscalYear(Int(parts[0])), tonnes: try Tonnes(parts[1]))
        }
    }

    private func total() throws -> Tonnes { try Tonnes(Int64(options["total"] ?? "3") ?? 0) }
}
