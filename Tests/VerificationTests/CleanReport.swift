import Quantities

@testable import Verification

/// A report on which every check passes: six homes, October 2021 to September 2022, two fiscal years.
///
/// Computed by hand: EL_PJ 10,000 kWh × 0.000434 − 60 kWh × 0.000434 = 4.31396 t → 4, and
/// 8,150 kWh × 0.00044 − 50 kWh × 0.00044 = 3.564 t → 3; claim 7.
enum CleanReport {
    static let period = Period(known: Day(known: "2021-10-01"), until: Day(known: "2022-10-01"))
    static let digest = String(repeating: "ab", count: 32)

    static func make(members count: Int = 6) -> ReportUnderVerification {
        let version = MethodologyVersion(key: "EN-R-002", version: "3.0")
        let members = (0..<count).map(member)
        return ReportUnderVerification(
            project: ProjectFacts(
                kind: .programme, number: same("P-001"), name: same("屋根の太陽光"), operatorName: same("台帳電力"),
                operatorAddress: same("東京都千代田区1-1"), methodology: same(version),
                plannedHolder: OrganisationID(known: "org-holder"), keidanrenParticipant: false, serialPrefix: "JCL"),
            period: PeriodFacts(
                period: period,
                creditingPeriod: Period(known: Day(known: "2020-10-01"), until: Day(known: "2028-10-01")),
                earlier: [Period(known: Day(known: "2020-10-01"), until: Day(known: "2021-10-01"))], reportVersion: 2,
                previousReportVersion: 1, reportDay: Day(known: "2022-11-01")),
            account: AccountFacts(
                account: AccountID(known: "ACC-1"), holder: OrganisationID(known: "org-holder"), isOpen: true),
            plan: plan,
            members: MemberListFacts(reportedCount: count, attribute: .f, members: members, elsewhere: []),
            measurement: MeasurementFacts(
                meters: (0..<count).map(meter), unmappedStreams: [], devices: (0..<count).map(device),
                replacements: [
                    MeterReplacement(
                        site: site(1), day: Day(known: "2022-03-03"), oldFinal: .kilowattHours(9_000), newFirst: .zero)
                ], unloggedResets: []),
            data: data, calculation: calculation(version),
            evidence: EvidenceKind.allCases.map { EvidenceLink($0, "record:\($0.rawValue)") })
    }

    static func site(_ index: Int) -> SiteID { SiteID(known: "H\(index + 1)") }
    static func same<Value>(_ value: Value) -> Comparison<Value> { Comparison(recorded: value, reported: value) }

    private static let plan = PlanFacts(
        differences: [PlanDifference(field: "8.capacity", notice: "N-3")],
        ancillary: [
            AncillaryActivity(
                symbol: "PCS", emissions: tonnes("0.04804"), treatment: .byImpactRatio, basisAttached: true),
            AncillaryActivity(symbol: "visits", emissions: tonnes("0.1"), treatment: .calculated, basisAttached: false),
        ], printedReduction: Tonnes(known: 7),
        monitored: [
            MonitoredItem(
                symbol: "EL_gen", plannedClass: .meter, reportedClass: .meter, plannedCount: 1, count: 17_520),
            MonitoredItem(symbol: "CEF", plannedClass: .standard, reportedClass: .standard, plannedCount: 1, count: 2),
        ])

    private static func member(_ index: Int) -> MemberFacts {
        let generation = 5_000_000 + Int64(index) * 10_000
        return MemberFacts(
            site: site(index), joined: Day(known: "2020-10-01"), consented: true, prefecture: Prefecture("東京都"),
            operationStart: Day(known: "2018-10-01"),
            window: Period(known: Day(known: "2020-10-01"), until: Day(known: "2028-10-01")), claimed: period,
            attribute: .f, collection: .automatic, installationEvidence: true, receivedSlots: 35_040,
            hasGridContract: true, addressKey: "address\(index)", supplyPoint: "03-\(index)", panelModel: same("PV-5"),
            capacityWatts: same(5_000), measuredMinutes: 525_600,
            energy: EnergyBalance(
                generation: .wattHours(generation), sold: .wattHours(2_000_000),
                selfUse: .wattHours(generation - 2_000_000)))
    }

    private static func meter(_ index: Int) -> MeterFacts {
        MeterFacts(
            site: site(index), point: "MP\(index)", streams: 1, specified: true, validUntil: Day(known: "2022-09-30"),
            lastClaimedDay: Day(known: "2022-09-30"), accuracyClass: "2.0", declaredFactorMillionths: 1_000_000,
            appliedFactorMillionths: 1_000_000)
    }

    private static func device(_ index: Int) -> DeviceFacts {
        DeviceFacts(
            site: site(index), serial: "PCS\(index)", reportedSerial: "PCS\(index)", firmware: "1.4",
            clockOffsetSeconds: 60)
    }

    private static let data = DataFacts(
        days: period.days.map { DayCount(day: $0, expected: 1_000, received: 999) }, expectedSlots: 365_000,
        receivedSlots: 364_635, siteDays: 2_190,
        catalogue: [DetectorVersion(id: "negative", version: "1"), DetectorVersion(id: "staleRun", version: "2")],
        runs: [
            DetectorRun(id: "negative", version: "1", siteDays: 2_190, flaggedSlots: 0),
            DetectorRun(id: "staleRun", version: "2", siteDays: 2_190, flaggedSlots: 6),
        ], dispositions: [DispositionCount(flag: "stale", flagged: 6, excluded: 5, accepted: 1)],
        deliveries: [DeliveryIntegrity(delivery: DeliveryID(known: "D-1"), root: same(digest))],
        log: LogIntegrity(size: 42, root: same(digest), witnesses: 1),
        signatures: SignatureCounts(valid: 12, invalid: 0, unsigned: 0, listed: 0),
        edits: [
            ManualEdit(
                record: "17", reason: "typing error", person: PersonID(known: "p-op"),
                at: Instant(seconds: 1_650_000_000),
                oldValueKept: true)
        ], registers: RegisterCounts(steps: 10_000, falls: 1, logged: 1),
        saleStatements: [
            SaleStatement(
                site: site(0), energy: Comparison(recorded: .wattHours(2_000_000), reported: .wattHours(2_020_000)))
        ], sampling: SamplingFacts(population: 168, sample: 49, variance: nil))

    private static func calculation(_ version: MethodologyVersion) -> CalculationFacts {
        CalculationFacts(
            definition: DefinitionFacts(methodology: version, digest: same(digest)),
            total: balance(generation: 30_150, sold: 12_000),
            years: [
                YearCalculation(
                    year: FiscalYear(2021), energy: balance(generation: 16_000, sold: 6_000),
                    baselineEnergy: .kilowattHours(10_000), factor: number("0.000434"),
                    transition: TransitionFacts(
                        elapsedYears: number("2.5"), share: 1, marginal: number("0.00055"), average: number("0.000434")),
                    baseline: tonnes("4.34"), projectMain: .zero, projectAncillary: tonnes("0.02604"),
                    ancillaryEnergy: .kilowattHours(60), project: tonnes("0.02604"), reduction: tonnes("4.31396"),
                    floored: Tonnes(known: 4)),
                YearCalculation(
                    year: FiscalYear(2022), energy: balance(generation: 14_150, sold: 6_000),
                    baselineEnergy: .kilowattHours(8_150), factor: number("0.00044"), transition: nil,
                    baseline: tonnes("3.586"), projectMain: .zero, projectAncillary: tonnes("0.022"),
                    ancillaryEnergy: .kilowattHours(50), project: tonnes("0.022"), reduction: tonnes("3.564"),
                    floored: Tonnes(known: 3)),
            ],
            factors: [row(2021, "0.00055"), row(2021, "0.000434"), row(2022, "0.00044")],
            units: [
                UnitFact(symbol: "EL_PJ", declared: "kWh", derived: "kWh"),
                UnitFact(symbol: "EM_BL", declared: "t-CO2", derived: "t-CO2"),
            ], claim: same(Tonnes(known: 7)))
    }

    private static func balance(generation: Int64, sold: Int64) -> EnergyBalance {
        EnergyBalance(
            generation: .kilowattHours(generation), sold: .kilowattHours(sold),
            selfUse: .kilowattHours(generation - sold))
    }

    private static func row(_ year: Int, _ value: String) -> FactorRow {
        FactorRow(
            symbol: "CEF_electricity", year: FiscalYear(year), value: number(value), unit: "t-CO2/kWh",
            source: "table", verified: true)
    }
}

/// A number in a test; traps when malformed.
func number(_ text: String) -> Rational {
    guard let value = try? Rational(parsing: text) else { preconditionFailure("malformed number \(text)") }
    return value
}

func tonnes(_ text: String) -> Emissions { Emissions(tonnes: number(text)) }

extension Day {
    /// A day in a test; traps when malformed.
    init(known text: String) {
        guard let day = try? Day(text) else { preconditionFailure("malformed day \(text)") }
        self = day
    }
}
