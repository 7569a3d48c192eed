package import Quantities
import SQL
import Store

/// What the accounts that somebody represents were concerned by (通知一覧), newest first, page by page.
///
/// For the representative alone: nobody else is told, however much they may see. An auditor finds the page, and nothing
/// on it.
package struct ListNotices: Query {
    package static let name = "notices.list"
    package static let readers = Readers.roles([.accountRepresentative, .auditor])
    package static let most = 50

    /// Only of records before this one.
    package let before: UInt64?

    package init(before: UInt64? = nil) { self.before = before }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> NoticeList {
        guard let actor = reader.noticed else { return NoticeList(notices: [], next: nil, newest: nil) }
        return try folder.store.read { database in
            let source = try NoticeSource(actor, in: database)
            let seen = try NoticeMarks.seen(by: actor, in: database)
            let found = try source.newest(before: before ?? .max, atMost: Self.most + 1)
            let notices = try found.prefix(Self.most).compactMap { index in
                try source.notice(of: RecordLog.record(index, in: database), seen: seen)
            }
            return NoticeList(
                notices: notices, next: found.count > Self.most ? found[Self.most - 1] : nil, newest: found.first)
        }
    }
}

package struct NoticeList: Sendable, Codable {
    package let notices: [Notice]
    /// What the next page is before.
    package let next: UInt64?
    /// Up to where whoever has seen this page from the newest on has seen all.
    package let newest: UInt64?
}

/// How many notices somebody has not seen (未読の通知), up to a bound: asked on every page.
package struct CountNewNotices: Query {
    package static let name = "notices.countNew"
    package static let readers = ListNotices.readers
    /// Counted no further: there are so many, or more.
    package static let most = 100

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> Int {
        guard let actor = reader.noticed else { return 0 }
        return try folder.store.read { database in
            try NoticeSource(actor, in: database)
                .count(after: NoticeMarks.seen(by: actor, in: database), upTo: Self.most)
        }
    }
}

extension Reader {
    /// Who is told of the accounts that they represent.
    fileprivate var noticed: Actor? { actor.flatMap { $0.role == .accountRepresentative ? $0 : nil } }
}

extension DataFolder {
    /// Notes up to which record somebody has seen their notices (既読). Not a record, and never further than the log.
    package func noteNoticesSeen(upTo record: UInt64, by actor: Actor) throws {
        try store.note { database in
            let size = try RecordLog.size(in: database)
            guard size > 0 else { return }
            try NoticeMarks.put(min(record, size - 1), by: actor, in: database)
        }
    }
}
