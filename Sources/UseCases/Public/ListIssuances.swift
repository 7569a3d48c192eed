package import Quantities
package import Registry
import SQL
package import Store

/// Batches that were issued (発行一覧), newest first, for everyone.
package struct ListIssuances: PublicList {
    package static let name = "public.issuances.list"
    package static let readers = Readers.everyone
    package typealias Row = PublicIssuance

    private let before: String?
    private let count: Int

    /// - Parameter count: how many issuances; each has a batch or more.
    package init(before: String? = nil, count: Int = PublicPageSize.screen) {
        self.before = before
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(before: cursor, count: rows) }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<PublicIssuance> {
        let before = try RecordCursor.index(before)
        return try folder.store.read { database in
            let records = try RecordLog.newest(
                .kind(UnitsIssued.kind), before: before, limit: count + 1, in: database)
            let rows = try records.prefix(count).flatMap { record in
                let body = try record.body(as: UnitsIssued.self)
                return try body.batches.map { try PublicIssuance($0, to: body.account, record, in: database) }
            }
            return PublicPage(rows, next: records.count > count ? rows.last.map { "\($0.record)" } : nil)
        }
    }
}

/// A batch with the issuance that made it, and what has become of it.
package struct PublicIssuance: Codable, Hashable, Sendable {
    package let batch: BatchID
    package let record: UInt64
    package let day: Day
    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let vintage: FiscalYear
    package let creditType: CreditType
    package let firstSerial: Serial
    package let lastSerial: Serial
    /// The account it was issued to.
    package let account: AccountID
    package let totals: UnitTotals

    init(_ batch: UnitBatch, to account: AccountID, _ record: LogRecord, in database: Database) throws {
        self.batch = batch.id
        self.record = record.index
        day = record.header.effectiveAt.day
        project = batch.project
        monitoringPeriod = batch.monitoringPeriod
        vintage = batch.vintage
        creditType = batch.creditType
        firstSerial = try Serial(batch.prefix, batch.range.first)
        lastSerial = try Serial(batch.prefix, batch.range.last)
        self.account = account
        totals = try RegistryTables.totals(of: batch.id, in: database) ?? UnitTotals(issued: batch.range.quantity)
    }
}
