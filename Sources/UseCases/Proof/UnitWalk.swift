import SQL
import ProjectCycle
import Quantities
import Registry
import Store
import Verification

/// The records on the way from some serials down to the readings, each found by the one before it.
struct UnitWalk {
    let serials: SerialRange
    let prefix: SerialPrefix
    let batch: UnitBatch
    let project: ProjectState
    let period: MonitoringPeriodState
    /// What was done with the units after issuance, oldest first.
    let movements: [LogRecord]
    let issued: LogRecord
    let certified: LogRecord
    let verified: LogRecord
    let statement: LogRecord
    let reported: LogRecord
    let closed: LogRecord
    let registered: LogRecord
    let planned: LogRecord

    /// - Parameter budget: how many records may be read to follow the units.
    /// - Throws: ``Rejection`` `unit.unknown`, `unit.batches.several`, `unit.history.tooLong`.
    init(_ first: Serial, _ last: Serial, reading budget: Int = .max, in database: Database) throws {
        guard first.prefix == last.prefix else { throw Self.several(first, last) }
        let prefix = first.prefix
        let serials = try SerialRange(first.number, last.number)
        let blocks = try RegistryTables.blocks(of: prefix, overlapping: serials, in: database)
        guard let block = blocks.first(where: { $0.range.contains(serials.first) }),
            blocks.contains(where: { $0.range.contains(serials.last) }),
            let batch = try RegistryTables.batch(block.batch, in: database)
        else {
            throw Rejection(
                "unit.unknown", expected: "issued units", found: "\(first)–\(last)", ja: "このシリアルは発行されていません",
                en: "These units were never issued")
        }
        guard batch.range.contains(serials) else { throw Self.several(first, last) }
        self.prefix = prefix
        self.serials = serials
        self.batch = batch
        project = try ProjectDesk.known(batch.project, in: database)
        guard let period = project.period(batch.monitoringPeriod) else { throw Self.incomplete("period") }
        self.period = period
        let ofProject = try RecordLog.records(about: ProjectDesk.subject(project.project), in: database)
        func newest(_ kind: String) throws -> LogRecord {
            guard let record = ofProject.last(where: { $0.header.kind == kind && Self.concerns($0, period.id) }) else {
                throw Self.incomplete(kind)
            }
            return record
        }
        planned = try newest(PlanDrafted.kind)
        registered = try newest(ProjectRegistered.kind)
        closed = try newest(PeriodClosed.kind)
        reported = try newest(PeriodReported.kind)
        verified = try newest(PeriodVerified.kind)
        certified = try newest(PeriodCertified.kind)
        let (_, round) = try VerificationDesk.current(period, of: project.project, in: database)
        guard
            let statement = try RecordLog.records(
                about: VerificationDesk.subject(period.id, round: round), in: database
            ).last(where: { $0.header.kind == StatementSigned.kind })
        else { throw Self.incomplete(StatementSigned.kind) }
        self.statement = statement
        let history = try UnitHistory(of: serials, in: batch, reading: budget, database)
        guard history.isComplete else {
            throw Rejection(
                "unit.history.tooLong", expected: "≤ \(budget) records that moved these units", found: "more",
                ja: "移動の記録が多いため、ここでは履歴を最後までたどれません。範囲を狭めるか、データフォルダの管理者に依頼してください",
                en:
                    "These units have moved in too many records to follow them here; ask for fewer, or whoever holds the data folder"
            )
        }
        guard let issued = history.records.first else { throw Self.incomplete(UnitsIssued.kind) }
        self.issued = issued
        movements = Array(history.records.dropFirst())
    }

    /// All records of the walk, ascending.
    var records: [LogRecord] {
        ([planned, registered, closed, reported, verified, certified, statement, issued] + movements)
            .sorted { $0.index < $1.index }
    }

    static func touches(_ record: LogRecord, _ batch: UnitBatch, _ serials: SerialRange, _ prefix: SerialPrefix) -> Bool
    {
        guard let event = try? record.event(RegistryEvent.self) else { return false }
        return UnitPassage.all(of: event).contains { passage in
            passage.units.contains {
                // What issues a batch is on the way of all its units.
                $0.prefix == prefix && ($0.range.overlaps(serials) || (passage.from == nil && $0.batch == batch.id))
            }
        }
    }

    /// Whether a record of the project is about this period, or about no period at all.
    private static func concerns(_ record: LogRecord, _ period: MonitoringPeriodID) -> Bool {
        guard let event = try? record.event(ProjectEvent.self) else { return false }
        switch event {
        case .planDrafted, .validated, .registered, .membersEnrolled, .withdrawn: return true
        case .periodClosed(let body): return body.monitoringPeriod == period
        case .periodReported(let body): return body.monitoringPeriod == period
        case .periodVerified(let body): return body.monitoringPeriod == period
        case .periodReturned(let body): return body.monitoringPeriod == period
        case .periodCertified(let body): return body.monitoringPeriod == period
        case .periodRejected(let body): return body.monitoringPeriod == period
        case .periodIssued(let body): return body.monitoringPeriod == period
        }
    }

    private static func several(_ first: Serial, _ last: Serial) -> Rejection {
        Rejection(
            "unit.batches.several", expected: "serials of one batch", found: "\(first)–\(last)",
            ja: "複数のロットにまたがっています。ロットごとに指定してください",
            en: "These serials lie in several batches; ask for each batch by itself")
    }

    static func incomplete(_ kind: String) -> Rejection {
        Rejection(
            "unit.walk.incomplete", expected: kind, found: "no record", ja: "記録の連鎖が途切れています。daicho fsck を実行してください",
            en: "The chain of records is broken; run daicho fsck")
    }
}
