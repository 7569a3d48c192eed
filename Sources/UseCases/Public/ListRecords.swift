import Quantities
import SQL
import Store

/// Records of the log, newest first, for everyone (記録一覧).
package struct ListRecords: PublicList {
    package static let name = "public.records.list"
    package static let readers = Readers.everyone
    package typealias Row = PublicRecord

    private let kind: String?
    private let before: String?
    private let count: Int

    /// - Parameter kind: only records of this kind.
    package init(kind: String? = nil, before: String? = nil, count: Int = PublicPageSize.screen) {
        self.kind = kind
        self.before = before
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(kind: kind, before: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<PublicRecord> {
        let before = try RecordCursor.index(before)
        let filter = kind.map { RecordFilter.kind($0) } ?? .all
        return try folder.store.read { database in
            let records = try RecordLog.newest(filter, before: before, limit: count + 1, in: database)
            return try PublicPage(records.map { try PublicRecord($0, in: database) }, of: count) { "\($0.index)" }
        }
    }
}
