import ProjectCycle
import Quantities
import Registry
import SQL
import Store
import Verification

/// Finds the records of a history, newest first.
struct HistorySource {
    private let database: Database
    private let subjects: [String]
    private let further: Further

    /// What is not found by what records are filed under.
    private enum Further {
        case none
        /// What others moved to the account.
        case account(AccountID)
        /// Its issuance, and the last movement of each block that it consists of now.
        case batch(UnitBatch)
        /// Its own records among those of the project.
        case period(MonitoringPeriodID, ProjectID)
    }

    /// - Throws: ``Rejection`` `history.unknown`.
    init(_ subject: HistorySubject, for reader: Reader, in database: Database) throws {
        self.database = database
        switch subject {
        case .project(let id):
            subjects = [ProjectDesk.subject(id), "delivery:\(id)"]
            further = .none
        case .account(let id):
            subjects = [RegistryDesk.subject(id)]
            further = .account(id)
        case .batch(let id):
            guard let batch = try RegistryTables.batch(id, in: database) else { throw subject.unknown }
            subjects = []
            further = .batch(batch)
        case .period(let id):
            guard let found = try? ProjectDesk.project(of: id, in: database) else { throw subject.unknown }
            let (state, round) = try VerificationDesk.current(found.period, of: found.state.project, in: database)
            let isInside = reader.seesInside(of: found.state, body: state.engagement?.organisation)
            // Rounds before the present one are signed.
            let shown = isInside || state.statement != nil ? round : round - 1
            subjects = (max(1, shown - 90)..<shown + 1).map { VerificationDesk.subject(id, round: $0) }
            further = .period(id, found.state.project)
        case .person(let id):
            guard reader.seesNames else { throw subject.unknown }
            subjects = ["person:\(id)"]
            further = .none
        case .organisation(let id):
            subjects = ["organisation:\(id)"]
            further = .none
        }
    }

    func records(before: UInt64, atMost count: Int) throws -> [LogRecord] {
        var found = try RecordLog.newest(about: subjects, before: before, atMost: count, in: database)
        let known = Set(found.map(\.index))
        found += try others(before: before, atMost: count).filter { !known.contains($0.index) }
        return Array(found.sorted { $0.index > $1.index }.prefix(count))
    }

    private func others(before: UInt64, atMost count: Int) throws -> [LogRecord] {
        switch further {
        case .none: return []
        case .account(let account):
            return try AccountLines.lines(of: account, before: before, atMost: count, in: database).map {
                try RecordLog.record($0.record, in: database)
            }
        case .batch(let batch):
            return try RegistryTables.records(of: batch, before: before, atMost: count, in: database).map {
                try RecordLog.record($0, in: database)
            }
        case .period(let period, let project):
            return try ofPeriod(period, project, before: before, atMost: count)
        }
    }

    /// Pages through the project's records until there are enough.
    private func ofPeriod(
        _ period: MonitoringPeriodID, _ project: ProjectID, before: UInt64, atMost count: Int
    ) throws -> [LogRecord] {
        var found: [LogRecord] = []
        var before = before
        while found.count < count {
            let page = try RecordLog.newest(
                about: [ProjectDesk.subject(project)], before: before, atMost: 200, in: database)
            found += try page.filter { try $0.event(ProjectEvent.self)?.monitoringPeriod == period }
            guard page.count == 200, let last = page.last else { break }
            before = last.index
        }
        return Array(found.prefix(count))
    }
}

extension ProjectEvent {
    /// The monitoring period it is about; nil for what is about the whole project.
    var monitoringPeriod: MonitoringPeriodID? {
        switch self {
        case .planDrafted, .validated, .registered, .membersEnrolled, .withdrawn: nil
        case .periodClosed(let body): body.monitoringPeriod
        case .periodReported(let body): body.monitoringPeriod
        case .periodVerified(let body): body.monitoringPeriod
        case .periodReturned(let body): body.monitoringPeriod
        case .periodCertified(let body): body.monitoringPeriod
        case .periodRejected(let body): body.monitoringPeriod
        case .periodIssued(let body): body.monitoringPeriod
        }
    }
}
