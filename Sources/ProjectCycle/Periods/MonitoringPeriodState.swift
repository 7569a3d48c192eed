package import Quantities

/// One monitoring period (モニタリング期間) as its events have made it. Parts that a later step superseded are gone from
/// here, and remain in the records.
package struct MonitoringPeriodState: Codable, Hashable, Sendable {
    package private(set) var stage: MonitoringStage = .closed
    package private(set) var closing: PeriodClosed
    package private(set) var report: PeriodReported?
    package private(set) var verification: PeriodVerified?
    package private(set) var lastReturn: PeriodReturned?
    package private(set) var certification: PeriodCertified?
    package private(set) var rejection: PeriodRejected?
    package private(set) var issuance: PeriodIssued?
    /// The greatest report version filed so far; 0 when none was.
    package private(set) var lastReportVersion = 0
    /// Who closed or reported before, and was superseded: they stay on the operator's side.
    private(set) var pastOperators: [Actor] = []

    init(closing: PeriodClosed) { self.closing = closing }

    package var id: MonitoringPeriodID { closing.monitoringPeriod }
    package var number: Int { closing.number }
    package var period: Period { closing.period }
    /// Its days cannot be in another period: all but a rejected one.
    package var occupiesItsDays: Bool { stage != .rejected }

    mutating func reclose(_ body: PeriodClosed) -> Bool {
        guard stage.mayBeClosedAgain, body.number == number, body.closing == closing.closing + 1 else { return false }
        retireOperators()
        closing = body
        report = nil
        stage = .closed
        return true
    }

    mutating func report(_ body: PeriodReported) -> Bool {
        guard stage.mayBeReported, body.version > lastReportVersion, body.closing == closing.closing else {
            return false
        }
        retireOperators()
        report = body
        lastReportVersion = body.version
        stage = .reported
        return true
    }

    mutating func verify(_ body: PeriodVerified) -> Bool {
        guard stage == .reported, body.reportVersion == lastReportVersion else { return false }
        verification = body
        stage = .verified
        return true
    }

    mutating func giveBack(_ body: PeriodReturned) -> Bool {
        guard stage == .reported, body.reportVersion == lastReportVersion else { return false }
        lastReturn = body
        stage = .returned
        return true
    }

    mutating func certify(_ body: PeriodCertified) -> Bool {
        guard stage == .verified, body.claims == report?.claims else { return false }
        certification = body
        stage = .certified
        return true
    }

    mutating func reject(_ body: PeriodRejected) -> Bool {
        guard stage == .verified else { return false }
        rejection = body
        stage = .rejected
        return true
    }

    mutating func issue(_ body: PeriodIssued) -> Bool {
        guard stage == .certified, body.total == certification?.total else { return false }
        issuance = body
        stage = .issued
        return true
    }

    private mutating func retireOperators() {
        for actor in [closing.closedBy] + (report.map { [$0.reportedBy] } ?? []) where !pastOperators.contains(actor) {
            pastOperators.append(actor)
        }
    }
}
