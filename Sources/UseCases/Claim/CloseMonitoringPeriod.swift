import DataQuality
import SQL
package import ProjectCycle
package import Quantities
package import Store
import TransparencyLog

/// Closes a monitoring period (モニタリング期間の締切): every member's site-days become claim lines, each meter-day is
/// marked as spent, and a sum tree over the lines is committed to.
///
/// A period that is not yet verified, or was returned, can be closed again: what it had claimed is given back first.
package struct CloseMonitoringPeriod: Command {
    package static let name = "period.close"
    package static let isLong = true
    package static let permitted: Set<Role> = [.programmeOperator, .systemOperator]

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let period: Period

    private let progress: @Sendable (WorkProgress) throws -> Void

    private enum CodingKeys: String, CodingKey { case project, monitoringPeriod, period }

    /// - Parameter progress: told how far it has come, after each home; what it throws ends the closing.
    package init(
        project: ProjectID, monitoringPeriod: MonitoringPeriodID, period: Period,
        progress: @escaping @Sendable (WorkProgress) throws -> Void = { _ in }
    ) {
        self.progress = progress
        self.project = project
        self.monitoringPeriod = monitoringPeriod
        self.period = period
    }

    package func perform(in transaction: Transaction) throws -> PeriodAnswer {
        let database = transaction.database
        let state = try ProjectDesk.known(project, in: database)
        try requireOwnID(database)
        let earlier = state.period(monitoringPeriod)
        if let earlier {
            guard earlier.stage.mayBeClosedAgain else {
                throw Rejection(
                    "period.close.stage", expected: "a period that is closed or was returned",
                    found: earlier.stage.rawValue,
                    ja: "この期間は次の段階に進んでいるため締め切り直せません。検証人が不適正意見で差し戻せば可能です",
                    en:
                        "This period has gone on; it can be closed again once the verifier gives it back with an adverse opinion"
                )
            }
            try Claims.release(period: monitoringPeriod, in: database)
        }
        let claim = try ClaimBuilder(project: state, period: monitoringPeriod, days: period, database).build(progress)
        let (after, record) = try ProjectDesk.take(
            ClosePeriod(
                project: project, monitoringPeriod: monitoringPeriod,
                number: earlier?.number ?? state.periods.count + 1,
                period: period, claimRoot: claim.root.hash.hex, sums: claim.sums, lineCount: Int(claim.root.size)),
            in: transaction)
        try transaction.append(
            FlagsTreated(
                project: project, monitoringPeriod: monitoringPeriod, closingRecord: record,
                expectedSlots: claim.quality.expectedSlots, receivedSlots: claim.quality.receivedSlots,
                excludedSlots: claim.quality.excludedSlots, excludedGeneration: claim.quality.excludedGeneration,
                flags: claim.treatments),
            subject: ProjectDesk.subject(project))
        return PeriodAnswer(
            project: project, monitoringPeriod: monitoringPeriod,
            stage: after.period(monitoringPeriod)?.stage ?? .closed,
            record: record, lines: Int(claim.root.size), sums: claim.sums)
    }
}

extension CloseMonitoringPeriod {
    /// Units are issued once per period id, so no two projects may use the same.
    private func requireOwnID(_ database: Database) throws {
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) where id != project.text {
            guard try ProjectDesk.state(of: ProjectID(id), in: database)?.period(monitoringPeriod) != nil else {
                continue
            }
            throw Rejection(
                "period.id.taken", expected: "an id no other project uses", found: monitoringPeriod.text,
                ja: "このモニタリング期間IDは別のプロジェクトで使われています", en: "Another project uses this period id")
        }
    }
}

package struct PeriodAnswer: Codable, Sendable {
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let stage: MonitoringStage
    package let record: UInt64
    package let lines: Int
    package let sums: [FiscalYearSum]
}

/// What became of the flagged slots of a closed period (異常値の処置): the default treatment unless a person decided.
///
/// Each slot left out is also a bit in its claim line, which the closing's root commits to.
package struct FlagsTreated: EventBody {
    package static let kind = "quality.flagsTreated"
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let closingRecord: UInt64
    package let expectedSlots: Int
    package let receivedSlots: Int
    package let excludedSlots: Int
    /// Wh of generation in excluded slots, where known.
    package let excludedGeneration: Energy
    package let flags: [FlagTreatment]
}

/// Slots of one flag, and how many of them were left out or kept.
package struct FlagTreatment: Codable, Hashable, Sendable {
    package let flag: String
    package let flagged: Int
    package let excluded: Int
    package let accepted: Int
}
