import Quantities
import Testing

@testable import Verification

/// One change to the clean report, and what the check of one item must then say.
struct Mutation: Sendable, CustomTestStringConvertible {
    let item: String
    let what: String
    let expected: Outcome
    let apply: @Sendable (inout ReportUnderVerification) -> Void

    init(
        _ item: String, _ what: String, _ expected: Outcome = .fail,
        _ apply: @escaping @Sendable (inout ReportUnderVerification) -> Void
    ) {
        self.item = item
        self.what = what
        self.expected = expected
        self.apply = apply
    }

    var testDescription: String { "\(item): \(what) → \(expected.rawValue)" }
}

enum Mutations {
    /// The least change that breaks each check: one row for each of the 50 items.
    static let breaking: [Mutation] = [
        Mutation("A1", "another number") { $0.project.number.reported = "P-002" },
        Mutation("A2", "another address") { $0.project.operatorAddress.reported = "大阪府大阪市1-1" },
        Mutation("A3", "formulas of another version") {
            $0.calculation.definition.methodology = MethodologyVersion(key: "EN-R-002", version: "2.4")
        },
        Mutation("A4", "the version stays") { $0.period.previousReportVersion = 2 },
        Mutation("A5", "one day after the crediting period") {
            $0.period.creditingPeriod = Period(known: Day(known: "2020-10-01"), until: Day(known: "2022-09-30"))
        },
        Mutation("A6", "one day of overlap") {
            $0.period.earlier = [Period(known: Day(known: "2020-10-01"), until: Day(known: "2021-10-02"))]
        },
        Mutation("A7", "another holder") { $0.account?.holder = OrganisationID(known: "org-other") },
        Mutation("A8", "a participant with JCL") { $0.project.keidanrenParticipant = true },
        Mutation("B1", "a difference without notice") { $0.plan.differences[0].notice = nil },
        Mutation("B4", "exactly 1 % omitted") {
            $0.plan.ancillary[0].emissions = tonnes("0.07")
            $0.plan.ancillary[0].treatment = .omitted
        },
        Mutation("B5", "exactly 5 % without monitoring") { $0.plan.ancillary[0].emissions = tonnes("0.35") },
        Mutation("B6", "an estimate instead of a meter") { $0.plan.monitored[0].reportedClass = .c },
        Mutation("B7", "measured too rarely") { $0.plan.monitored[0].plannedCount = 17_521 },
        Mutation("C1", "a member twice") { $0.members.members[1].site = CleanReport.site(0) },
        Mutation("C2", "no consent") { $0.members.members[3].consented = false },
        Mutation("C3", "no prefecture") { $0.members.members[3].prefecture = nil },
        Mutation("C4", "in operation a day too early") {
            $0.members.members[3].operationStart = Day(known: "2018-09-30")
        },
        Mutation("C5", "claims the day after its window") {
            $0.members.members[3].window = Period(known: Day(known: "2014-09-30"), until: Day(known: "2022-09-30"))
        },
        Mutation("C6", "another attribute") { $0.members.members[3].attribute = .a },
        Mutation("C7", "no reading at all") { $0.members.members[3].receivedSlots = 0 },
        Mutation("C8", "all power sold") {
            for index in $0.members.members.indices { $0.members.members[index].energy.selfUse = .zero }
        },
        Mutation("C9", "no grid contract") { $0.members.members[3].hasGridContract = false },
        Mutation("C11", "one supply point twice") { $0.members.members[3].supplyPoint = "03-0" },
        Mutation("D1", "more than capacity × time") { $0.members.members[3].measuredMinutes = 60_359 },
        Mutation("D2", "one serial twice") { $0.measurement.devices[3].serial = "PCS0" },
        Mutation("D3", "two streams at one point") { $0.measurement.meters[3].streams = 2 },
        Mutation("D4", "kind not recorded") { $0.measurement.meters[3].specified = nil },
        Mutation("D5", "claimed the day after expiry") {
            $0.measurement.meters[3].validUntil = Day(known: "2022-09-29")
        },
        Mutation("D6", "the factor was not applied") { $0.measurement.meters[3].declaredFactorMillionths = 950_000 },
        Mutation("D7", "a clock one second beyond the limit") { $0.measurement.devices[3].clockOffsetSeconds = -61 },
        Mutation("D10", "no first counter") { $0.measurement.replacements[0].newFirst = nil },
        Mutation("E1", "a day is missing") { _ = $0.data.days.removeLast() },
        Mutation("E3", "a detector ran in an old version") { $0.data.runs[1].version = "1" },
        Mutation("E5", "one delivery recomputes differently") {
            $0.data.deliveries[0].root.reported = String(repeating: "ac", count: 32)
        },
        Mutation("E6", "an invalid signature") { $0.data.signatures.invalid = 1 },
        Mutation("E7", "an edit without reason") { $0.data.edits[0].reason = "" },
        Mutation("E8", "one Wh too much") { $0.members.members[3].energy.selfUse = .wattHours(3_030_001) },
        Mutation("E9", "a fall that is not logged") { $0.data.registers?.falls = 2 },
        Mutation("E10", "one Wh beyond the tolerance") {
            $0.data.saleStatements[0].energy.reported = .wattHours(2_020_001)
        },
        Mutation("E11", "two of six homes at ten times the median") {
            for index in 0..<2 { $0.members.members[index].energy.generation = .kilowattHours(50_000) }
        },
        Mutation("E12", "one too few") { $0.data.sampling?.sample = 48 },
        Mutation("F1", "the definition changed since registration") {
            $0.calculation.definition.digest.reported = String(repeating: "ac", count: 32)
        },
        Mutation("F2", "one Wh more than the members") {
            $0.calculation.total.selfUse = .wattHours(18_150_001)
        },
        Mutation("F3", "a row of another year") { $0.calculation.factors[2].year = FiscalYear(2023) },
        Mutation("F4", "the wrong tier") { $0.calculation.years[0].transition?.elapsedYears = number("2.49") },
        Mutation("F5", "kWh where t-CO2 is declared") { $0.calculation.units[1].derived = "kWh" },
        Mutation("F6", "EM_BL a gram off") { $0.calculation.years[0].baseline = tonnes("4.340001") },
        Mutation("F7", "EM_PJ leaves S out") { $0.calculation.years[0].project = .zero },
        Mutation("F8", "rounded up") { $0.calculation.years[1].floored = Tonnes(known: 4) },
        Mutation("F9", "one tonne more than the floors") { $0.calculation.claim.reported = Tonnes(known: 8) },
    ]

    /// Further cases: other ways to fail, notices, and where a rule does not apply.
    static let further: [Mutation] = [
        Mutation("A1", "no name") { $0.project.name = CleanReport.same("") },
        Mutation("A2", "another name") { $0.project.operatorName.reported = "別の会社" },
        Mutation("A2", "nothing planned") { $0.project.operatorAddress = CleanReport.same("") },
        Mutation("A3", "no formulas") { $0.calculation.definition.methodology = nil },
        Mutation("A4", "dated before the last day") { $0.period.reportDay = Day(known: "2022-09-29") },
        Mutation("A4", "dated on the last day", .pass) { $0.period.reportDay = Day(known: "2022-09-30") },
        Mutation("A4", "a first report", .pass) { $0.period.previousReportVersion = nil },
        Mutation("A6", "a gap of one day", .notice) {
            $0.period.earlier = [Period(known: Day(known: "2020-10-01"), until: Day(known: "2021-09-30"))]
        },
        Mutation("A6", "a later period overlaps") {
            $0.period.earlier.append(Period(known: Day(known: "2022-09-30"), until: Day(known: "2023-09-30")))
        },
        Mutation("A6", "the first period", .pass) { $0.period.earlier = [] },
        Mutation("A7", "no account") { $0.account = nil },
        Mutation("A7", "a closed account") { $0.account?.isOpen = false },
        Mutation("A8", "nothing declared") { $0.project.keidanrenParticipant = nil },
        Mutation("B4", "below 1 % without basis") { $0.plan.ancillary[0].basisAttached = false },
        Mutation("B4", "no ancillary activity", .notApplicable) { $0.plan.ancillary = [] },
        Mutation("B5", "no ancillary activity", .notApplicable) { $0.plan.ancillary = [] },
        Mutation("B5", "no reduction to divide by") { $0.plan.printedReduction = .zero },
        Mutation("B4", "nothing is claimed", .notApplicable) {
            $0.plan.printedReduction = .zero
            $0.calculation.claim = Comparison(recorded: .zero, reported: .zero)
        },
        Mutation("B5", "2.4 % + 2.5 %", .pass) {
            $0.plan.printedReduction = Tonnes(known: 100)
            $0.plan.ancillary[0].emissions = tonnes("2.4")
            $0.plan.ancillary[1] = AncillaryActivity(
                symbol: "x", emissions: tonnes("2.5"), treatment: .byImpactRatio, basisAttached: true)
        },
        Mutation("B5", "2.5 % + 2.5 %") {
            $0.plan.printedReduction = Tonnes(known: 100)
            $0.plan.ancillary[0].emissions = tonnes("2.5")
            $0.plan.ancillary[1] = AncillaryActivity(
                symbol: "x", emissions: tonnes("2.5"), treatment: .byImpactRatio, basisAttached: true)
        },
        Mutation("B6", "an item left out") { $0.plan.monitored[1].reportedClass = nil },
        Mutation("B7", "no items") { $0.plan.monitored = [] },
        Mutation("C1", "the report prints another count") { $0.members.reportedCount = 7 },
        Mutation("C1", "a regular project", .notApplicable) { $0.project.kind = .regular },
        Mutation("C2", "no joining date") { $0.members.members[0].joined = nil },
        Mutation("C2", "a regular project", .notApplicable) { $0.project.kind = .regular },
        Mutation("C4", "no joining date") { $0.members.members[0].joined = nil },
        Mutation("C4", "a regular project", .notApplicable) { $0.project.kind = .regular },
        Mutation("C5", "a window of eight years and a day") {
            $0.members.members[0].window = Period(known: Day(known: "2020-10-01"), until: Day(known: "2028-10-02"))
        },
        Mutation("C5", "no window") { $0.members.members[0].window = nil },
        Mutation("C5", "claims nothing", .pass) { $0.members.members[0].claimed = nil },
        Mutation("C5", "a regular project", .notApplicable) { $0.project.kind = .regular },
        Mutation("C6", "readings came as files", .notice) { $0.members.members[0].collection = .fileExport },
        Mutation("C6", "typed readings") { $0.members.members[0].collection = .manual },
        Mutation("C6", "nothing declared") { $0.members.attribute = nil },
        Mutation("C6", "a regular project", .notApplicable) { $0.project.kind = .regular },
        Mutation("C7", "no photograph", .notice) { $0.members.members[0].installationEvidence = false },
        Mutation("C8", "one home sells all", .notice) { $0.members.members[0].energy.selfUse = .zero },
        Mutation("C11", "one address twice") { $0.members.members[3].addressKey = "address0" },
        Mutation("C11", "one serial twice") { $0.measurement.devices[3].serial = "PCS0" },
        Mutation("C11", "found in another project") { $0.members.elsewhere = [CleanReport.site(2)] },
        Mutation("C11", "no other project searched", .notice) { $0.members.elsewhere = nil },
        Mutation("C11", "no supply-point number", .notice) { $0.members.members[3].supplyPoint = nil },
        Mutation("D1", "another capacity in the report") { $0.members.members[3].capacityWatts.reported = 5_500 },
        Mutation("D1", "exactly capacity × time", .pass) {
            $0.members.members[3].measuredMinutes = 60_360
        },
        Mutation("D2", "the device says otherwise") { $0.measurement.devices[3].reportedSerial = "PCS9" },
        Mutation("D2", "the device says nothing", .notice) { $0.measurement.devices[3].reportedSerial = nil },
        Mutation("D2", "no devices") { $0.measurement.devices = [] },
        Mutation("D3", "a stream without point") { $0.measurement.unmappedStreams = [CleanReport.site(2)] },
        Mutation("D3", "one number twice") { $0.measurement.meters[3].point = "MP0" },
        Mutation("D5", "no expiry") { $0.measurement.meters[3].validUntil = nil },
        Mutation("D5", "expired, but nothing claimed after", .pass) {
            $0.measurement.meters[3].validUntil = Day(known: "2022-01-01")
            $0.measurement.meters[3].lastClaimedDay = Day(known: "2022-01-01")
        },
        Mutation("D6", "a specified meter without class", .notice) { $0.measurement.meters[3].accuracyClass = nil },
        Mutation("D6", "another meter without class") {
            $0.measurement.meters[3].accuracyClass = nil
            $0.measurement.meters[3].specified = false
        },
        Mutation("D6", "a factor above one") {
            $0.measurement.meters[3].declaredFactorMillionths = 1_000_001
            $0.measurement.meters[3].appliedFactorMillionths = 1_000_001
        },
        Mutation("D7", "no device clock", .notApplicable) {
            for index in $0.measurement.devices.indices { $0.measurement.devices[index].clockOffsetSeconds = nil }
        },
        Mutation("D7", "one clock unknown", .notice) { $0.measurement.devices[0].clockOffsetSeconds = nil },
        Mutation("D7", "no firmware", .notice) { $0.measurement.devices[0].firmware = nil },
        Mutation("D7", "the most negative offset") { $0.measurement.devices[0].clockOffsetSeconds = .min },
        Mutation("D10", "nothing replaced", .notApplicable) { $0.measurement.replacements = [] },
        Mutation("D10", "a reset without record") {
            $0.measurement.replacements = []
            $0.measurement.unloggedResets = [CleanReport.site(4)]
        },
        Mutation("E1", "the total differs") { $0.data.receivedSlots += 1 },
        Mutation("E1", "more received than expected") {
            $0.data.days[0].received = 1_001
            $0.data.receivedSlots += 2
        },
        Mutation("E1", "5.4 % missing", .notice) {
            for index in 0..<20 { $0.data.days[index].received = 49 }
            $0.data.receivedSlots -= 20 * 950
        },
        Mutation("E1", "more than half missing") {
            for index in 0..<200 { $0.data.days[index].received = 0 }
            $0.data.receivedSlots -= 200 * 999
        },
        Mutation("E3", "a site-day was not examined") { $0.data.runs[0].siteDays -= 1 },
        Mutation("E3", "a flagged slot is open") { $0.data.dispositions[0].excluded = 4 },
        Mutation("E3", "no catalogue") { $0.data.catalogue = [] },
        Mutation("E5", "no witness", .notice) { $0.data.log?.witnesses = 0 },
        Mutation("E5", "no log") { $0.data.log = nil },
        Mutation("E5", "the log recomputes differently") { $0.data.log?.root.reported = "00" },
        Mutation("E5", "no deliveries") { $0.data.deliveries = [] },
        Mutation("E6", "CSV, listed as unsigned", .notice) {
            $0.data.signatures = SignatureCounts(valid: 0, invalid: 0, unsigned: 3, listed: 3)
        },
        Mutation("E6", "CSV, not listed") {
            $0.data.signatures = SignatureCounts(valid: 0, invalid: 0, unsigned: 3, listed: 2)
        },
        Mutation("E6", "nothing counted") {
            $0.data.signatures = SignatureCounts(valid: 0, invalid: 0, unsigned: 0, listed: 0)
        },
        Mutation("E7", "no edits", .pass) { $0.data.edits = [] },
        Mutation("E7", "the old value is gone") { $0.data.edits[0].oldValueKept = false },
        Mutation("E7", "nobody") { $0.data.edits[0].person = nil },
        Mutation("E8", "more sold than generated") {
            $0.members.members[3].energy = EnergyBalance(
                generation: .wattHours(1), sold: .wattHours(2), selfUse: .wattHours(-1))
        },
        Mutation("E8", "an overflowing difference") {
            $0.members.members[3].energy = EnergyBalance(
                generation: .wattHours(.min), sold: .wattHours(.max), selfUse: .wattHours(1))
        },
        Mutation("E9", "interval values", .notApplicable) { $0.data.registers = nil },
        Mutation("E10", "no statement", .notApplicable) { $0.data.saleStatements = [] },
        Mutation("E10", "a statement of zero") {
            $0.data.saleStatements[0].energy = Comparison(recorded: .zero, reported: .wattHours(1))
        },
        Mutation("E11", "one of six far above", .notice) {
            $0.members.members[0].energy.generation = .kilowattHours(50_000)
        },
        Mutation("E11", "one of six far below", .notice) { $0.members.members[0].energy.generation = .zero },
        Mutation("E11", "too few to compare", .notApplicable) { $0.members.members.removeLast(2) },
        Mutation("E11", "nobody generates") {
            for index in $0.members.members.indices { $0.members.members[index].energy.generation = .zero }
        },
        Mutation("E12", "unused", .notApplicable) { $0.data.sampling = nil },
        Mutation("E12", "more than there are") { $0.data.sampling?.sample = 169 },
        Mutation("E12", "nobody to sample") { $0.data.sampling?.population = 0 },
        Mutation("F2", "a year too much") { $0.calculation.years[0].energy.generation += .wattHours(1) },
        Mutation("F2", "sums beyond 64 bits") {
            for index in $0.members.members.indices {
                $0.members.members[index].energy.selfUse = .wattHours(.max)
            }
        },
        Mutation("F3", "a source not confirmed", .notice) { $0.calculation.factors[2].verified = false },
        Mutation("F3", "no source") { $0.calculation.factors[2].source = "" },
        Mutation("F3", "no years") { $0.calculation.years = [] },
        Mutation("F4", "the mixture is wrong") { $0.calculation.years[0].factor = number("0.000435") },
        Mutation("F4", "off", .notApplicable) { $0.calculation.years[0].transition = nil },
        Mutation("F5", "a unit that was not derived") { $0.calculation.units[0].derived = nil },
        Mutation("F6", "EL_BL is not EL_PJ") { $0.calculation.years[0].baselineEnergy = .kilowattHours(10_001) },
        Mutation("F7", "S is not energy × CEF") {
            $0.calculation.years[0].projectAncillary = .zero
            $0.calculation.years[0].project = .zero
        },
        Mutation("F7", "M below zero") {
            $0.calculation.years[0].projectMain = tonnes("-1")
            $0.calculation.years[0].project = tonnes("-0.97396")
        },
        Mutation("F8", "ER is not the difference") { $0.calculation.years[0].reduction = tonnes("4.9") },
        Mutation("F8", "a negative year") {
            $0.calculation.years[1].baseline = .zero
            $0.calculation.years[1].reduction = tonnes("-0.022")
            $0.calculation.years[1].floored = .zero
        },
        Mutation("F8", "a year is missing") { _ = $0.calculation.years.removeLast() },
        Mutation("F9", "floors that overflow when added") {
            for index in 0..<2 { $0.calculation.years[index].floored = Tonnes(known: .max) }
        },
        Mutation("F9", "no years") { $0.calculation.years = [] },
    ]
}
