import ProjectCycle
import Quantities
import Registry
import SQL
import Store

/// Whose representatives are told that an act is asked for, approved, declined or withdrawn (申請の通知先).
///
/// 1. The account that it takes from or changes. 2. A transfer that is to be put right: both sides. 3. The opening of an
/// account has no representatives yet. 4. A freeze is told when it holds, not while it waits: whoever is to be stopped
/// would be warned.
enum NoticedAccounts {
    static func of(_ act: PendingAct, in database: Database) throws -> [AccountID] {
        guard let kind = ApprovableCommands.named(act.command) else { return [] }
        return try of(kind, act.content, in: database)
    }

    /// Files the record of an act under those whom it concerns.
    static func file(_ act: PendingAct, record: UInt64, in database: Database) throws {
        // What has begun is told to the same people to its end, whatever has become of a hold meanwhile.
        let begun = try PendingActTable.record(of: act.id)
        let topics =
            UInt64(begun) == record
            ? try of(act, in: database).map(NoticeTopics.account)
            : try NoticeTopics.of(UInt64(begun), in: database)
        try NoticeTopics.put(topics, record: record, in: database)
    }

    private static func of<C: ApprovableCommand>(
        _ kind: C.Type, _ content: String, in database: Database
    ) throws -> [AccountID] {
        switch try CanonicalJSON.value(C.self, from: content) {
        case let act as TakeRegistryStep<CloseAccount>: [act.step.account]
        case let act as TakeRegistryStep<FlagAccount>: [act.step.account]
        case let act as TakeRegistryStep<LimitAccount>: [act.step.account]
        case let act as TakeRegistryStep<AppointRepresentative>: [act.step.account]
        case let act as TakeRegistryStep<RemoveRepresentative>: [act.step.account]
        case let act as TakeRegistryStep<TrustDestination>: [act.step.account]
        case let act as TakeRegistryStep<TransferUnits>: [act.step.from]
        case let act as TakeRegistryStep<TransferInBulk>: [act.step.from]
        case let act as TakeRegistryStep<ReserveUnits>: [act.step.from]
        case let act as TakeRegistryStep<CancelUnits>: [act.step.account]
        case let act as TakeRegistryStep<ExportUnits>: [act.step.account]
        case let act as RetireWithCertificate: [act.retirement.account]
        case let act as TakeRegistryStep<CompleteHold>:
            try HoldTable.open(act.step.hold, in: database).map { [$0.from] } ?? []
        case let act as TakeRegistryStep<CorrectTransfer>: try sides(of: act.step.record, in: database)
        case let act as IssueCertified: try receiver(of: act.monitoringPeriod, in: database)
        default: []
        }
    }

    /// None while records are replayed: projects are written after the last of them.
    private static func receiver(of period: MonitoringPeriodID, in database: Database) throws -> [AccountID] {
        do {
            return [try ProjectDesk.project(of: period, in: database).state.plan.holderAccount]
        } catch let refusal as Rejection where refusal.code == "project.period.unknown" {
            return []
        }
    }

    private static func sides(of record: UInt64, in database: Database) throws -> [AccountID] {
        guard let event = try RecordLog.record(record, in: database).event(RegistryEvent.self) else { return [] }
        return Array(Set(UnitPassage.all(of: event).flatMap { [$0.from, $0.to] }.compactMap { $0 })).sorted()
    }
}
