import Quantities
import Registry
import SQL
import Store

/// Finds and reads the notices of one representative (通知の導出). Whom it concerns follows from who represents what now, so
/// that whoever no longer does is told nothing more.
struct NoticeSource {
    private let actor: Actor
    private let database: Database
    private let own: Set<AccountID>
    private let records: NoticeRecords

    init(_ actor: Actor, in database: Database) throws {
        self.actor = actor
        self.database = database
        let accounts = try AccountAudience.accounts(of: actor, in: database)
        own = Set(accounts)
        let oneself = AccountAudience.person(actor.person, of: actor.organisation)
        // Who represents nothing is told of nothing but of being removed.
        let common = [NoticeTopics.organisation(actor.organisation), NoticeTopics.registry]
        records = NoticeRecords(accounts: accounts, topics: [oneself] + (accounts.isEmpty ? [] : common))
    }

    func newest(before: UInt64, atMost count: Int) throws -> [UInt64] {
        try records.newest(before: before, atMost: count, in: database)
    }

    func count(after record: Int64, upTo most: Int) throws -> Int {
        try records.count(after: record, upTo: most, in: database)
    }

    /// What a record says to this representative; nil when it does not concern them.
    func notice(of record: LogRecord, seen: Int64 = -1) throws -> Notice? {
        let isNew = Int64(record.index) > seen
        if let event = try record.event(RegistryEvent.self) { return try notice(of: event, record, isNew: isNew) }
        return try noticeOfAct(record, isNew: isNew)
    }

    private func notice(of event: RegistryEvent, _ record: LogRecord, isNew: Bool) throws -> Notice? {
        let said = NoticeContent(event)
        let topics = try NoticeTopics.of(record.index, in: database)
        let concerned = said.accounts.intersection(own).union(accounts(in: topics))
        guard !concerned.isEmpty || isToldAnyway(topics) else { return nil }
        let units = said.units(for: own)
        return Notice(
            record: record.index, at: record.header.recordedAt, step: said.step(for: own), actor: record.header.actor,
            accounts: concerned.sorted(), from: said.from, to: said.to(for: own),
            quantity: units.isEmpty ? nil : units.map(\.quantity).sum, units: Array(units.prefix(Notice.mostBlocks)),
            moreBlocks: max(0, units.count - Notice.mostBlocks), hold: said.hold, act: nil, detail: said.detail,
            reason: said.reason, isNew: isNew)
    }

    private func noticeOfAct(_ record: LogRecord, isNew: Bool) throws -> Notice? {
        let (step, id): (NoticeStep, PendingActID)
        switch record.header.kind {
        case ActProposed.kind: (step, id) = (.proposed, PendingAct.id(record: record.index))
        case ActApproved.kind: (step, id) = (.approved, try record.body(as: ActApproved.self).act)
        case ActDeclined.kind: (step, id) = (.declined, try record.body(as: ActDeclined.self).act)
        case ActWithdrawn.kind: (step, id) = (.withdrawn, try record.body(as: ActWithdrawn.self).act)
        default: return nil
        }
        let concerned = accounts(in: try NoticeTopics.of(record.index, in: database))
        guard !concerned.isEmpty else { return nil }
        let act = try PendingActTable.known(id, in: database)
        return Notice(
            record: record.index, at: record.header.recordedAt, step: step, actor: record.header.actor,
            accounts: concerned.sorted(), from: nil, to: nil, quantity: nil, units: [], moreBlocks: 0, hold: nil,
            // Only the organisation that asked can open its act.
            act: act.initiator.organisation == actor.organisation ? id : nil, detail: act.summary,
            reason: step == .declined ? act.reason : nil, isNew: isNew)
    }

    private func accounts(in topics: [String]) -> Set<AccountID> {
        guard !topics.isEmpty else { return [] }
        let topics = Set(topics)
        return own.filter { topics.contains(NoticeTopics.account($0)) }
    }

    private func isToldAnyway(_ topics: [String]) -> Bool {
        guard !topics.isEmpty else { return false }
        if topics.contains(AccountAudience.person(actor.person, of: actor.organisation)) { return true }
        return !own.isEmpty
            && (topics.contains(NoticeTopics.registry)
                || topics.contains(NoticeTopics.organisation(actor.organisation)))
    }
}
