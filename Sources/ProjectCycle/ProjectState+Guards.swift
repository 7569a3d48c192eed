import Quantities

extension ProjectState {
    /// - Throws: `project.phase.wrong` unless registered.
    func registeredPeriod() throws(Rejection) -> Period {
        guard let creditingPeriod else { throw .wrongPhase([.registered], phase) }
        return creditingPeriod
    }

    /// - Throws: `project.period.unknown`.
    func knownPeriod(_ id: MonitoringPeriodID) throws(Rejection) -> MonitoringPeriodState {
        guard let period = period(id) else {
            throw Rejection(
                "project.period.unknown", expected: "a closed monitoring period", found: id.text,
                ja: "このモニタリング期間はありません", en: "There is no such monitoring period")
        }
        return period
    }

    /// The period whose filed report is exactly the one named.
    func reportedPeriod(
        _ id: MonitoringPeriodID, version: Int, digest: String
    ) throws(Rejection) -> MonitoringPeriodState {
        let period = try knownPeriod(id)
        guard period.stage == .reported, let report = period.report else { throw .wrongStage([.reported], period) }
        guard report.version == version, report.documentDigest == digest else {
            throw Rejection(
                "project.report.other", expected: "version \(report.version), \(report.documentDigest)",
                found: "version \(version), \(String(digest.prefix(80)))", ja: "提出されている報告書と版またはハッシュ値が異なります",
                en: "This is not the report that is filed")
        }
        return period
    }

    /// A verified period, and an approver who has no other part in the project.
    func periodToApprove(
        _ id: MonitoringPeriodID, by actor: Actor
    ) throws(Rejection) -> MonitoringPeriodState {
        try Independence.check(Participant(.approver, actor), against: operatorSide + assurers)
        let period = try knownPeriod(id)
        guard period.stage == .verified else { throw .wrongStage([.verified], period) }
        return period
    }
}
