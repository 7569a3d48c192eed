/// The readings as received, judged, proved and changed.
package struct DataFacts: Hashable, Sendable {
    /// E1: one entry for each day of the period.
    package var days: [DayCount]
    /// E1: total the report prints.
    package var expectedSlots: Int64
    /// E1: total the report prints.
    package var receivedSlots: Int64
    /// E3: site-days received.
    package var siteDays: Int64
    /// E3: the detectors that must run, with their versions.
    package var catalogue: [DetectorVersion]
    /// E3: the detectors that ran.
    package var runs: [DetectorRun]
    /// E3: what became of flagged slots, by flag.
    package var dispositions: [DispositionCount]
    /// E5: every delivery of the period.
    package var deliveries: [DeliveryIntegrity]
    /// E5: the record log; nil when no checkpoint was signed.
    package var log: LogIntegrity?
    /// E6
    package var signatures: SignatureCounts
    /// E7: every entry or correction by hand.
    package var edits: [ManualEdit]
    /// E9: cumulative registers; nil when all sources send interval values.
    package var registers: RegisterCounts?
    /// E10: statements of sold power (売電明細); empty when none was delivered.
    package var saleStatements: [SaleStatement]
    /// E12: nil when every member is monitored.
    package var sampling: SamplingFacts?

    package init(
        days: [DayCount],
        expectedSlots: Int64,
        receivedSlots: Int64,
        siteDays: Int64,
        catalogue: [DetectorVersion],
        runs: [DetectorRun],
        dispositions: [DispositionCount],
        deliveries: [DeliveryIntegrity],
        log: LogIntegrity?,
        signatures: SignatureCounts,
        edits: [ManualEdit],
        registers: RegisterCounts?,
        saleStatements: [SaleStatement],
        sampling: SamplingFacts?
    ) {
        self.days = days
        self.expectedSlots = expectedSlots
        self.receivedSlots = receivedSlots
        self.siteDays = siteDays
        self.catalogue = catalogue
        self.runs = runs
        self.dispositions = dispositions
        self.deliveries = deliveries
        self.log = log
        self.signatures = signatures
        self.edits = edits
        self.registers = registers
        self.saleStatements = saleStatements
        self.sampling = sampling
    }
}
