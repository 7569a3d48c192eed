import Quantities
import Registry
import SQL
import Store

/// Retirements (無効化一覧), newest first, for everyone.
package struct ListRetirements: PublicList {
    package static let name = "public.retirements.list"
    package static let readers = Readers.everyone
    package typealias Row = PublicRetirement

    private let before: String?
    private let count: Int

    package init(before: String? = nil, count: Int = PublicPageSize.screen) {
        self.before = before
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(before: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<PublicRetirement> {
        let before = try RecordCursor.index(before)
        return try folder.store.read { database in
            let records = try RecordLog.newest(
                .kind(UnitsRetired.kind), before: before, limit: count + 1, in: database)
            return try PublicPage(records.map { try PublicRetirement($0, in: database) }, of: count) { "\($0.record)" }
        }
    }
}
