import Quantities
import Registry
import SQL
import Store

/// Units in the form of CAD Trust v2 (article6 §8): one block is one unit, named after its first serial.
package struct ListCadTrustUnits: PublicList {
    package static let name = "public.cadTrust.units"
    package static let readers = Readers.everyone
    package typealias Row = CadTrustUnit

    /// The first serial of the last block of the page before.
    private let after: String?
    private let count: Int

    package init(after: String? = nil, count: Int = PublicPageSize.screen) {
        self.after = after
        self.count = count
    }

    package func page(at cursor: String?, rows: Int) -> Self { Self(after: cursor, count: rows) }

    /// - Throws: ``Rejection`` `public.cursor.malformed`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicPage<CadTrustUnit> {
        let after = try after.map { text throws(Rejection) in
            do { return try Serial(text) } catch { throw RecordCursor.malformed(text) }
        }
        return try folder.store.read { database in
            let blocks = try RegistryTables.blocks(after: after, atMost: count + 1, in: database)
            let rows = try blocks.map { try CadTrustUnit($0.block, $0.record, .standard, in: database) }
            return PublicPage(rows, of: count) { $0.unitSerialId }
        }
    }
}

/// The keys that CAD Trust requires of a unit, and our batch, by which their issuance is found.
package struct CadTrustUnit: Codable, Hashable, Sendable {
    package let unitSerialId: String
    package let unitStartBlock: String
    package let unitEndBlock: String
    package let unitVintageYear: Int
    package let unitCount: Int64
    package let unitType: String
    package let unitStatus: String
    package let unitStatusReason: String
    package let unitMetric: String
    /// Made by their node when the issuance is posted, so it is empty here.
    package let cadTrustIssuanceId: String
    package let issuanceId: String
    package let projectId: String

    init(_ block: UnitBlock, _ record: UInt64, _ profile: CadTrustProfile, in database: Database) throws {
        guard let batch = try RegistryTables.batch(block.batch, in: database) else {
            throw ShowBatch.unknown(block.batch)
        }
        let isBuffer = try RegistryTables.account(block.account, in: database)?.kind == .buffer
        unitSerialId = "\(block.part.first)"
        unitStartBlock = "\(block.part.first)"
        unitEndBlock = "\(block.part.last)"
        unitVintageYear = batch.vintage.year
        unitCount = block.range.count
        unitType = profile.unitTypes[batch.attribute] ?? ""
        unitStatus =
            isBuffer && block.status.isOwned ? profile.bufferState : profile.unitStates[block.status] ?? ""
        unitStatusReason = try Self.reason(block, record, in: database)
        unitMetric = profile.metric
        cadTrustIssuanceId = ""
        issuanceId = batch.id.text
        projectId = batch.project.text
    }

    /// For what units were used up; empty for units that were not.
    private static func reason(_ block: UnitBlock, _ record: UInt64, in database: Database) throws -> String {
        guard !block.status.isOwned else { return "" }
        return switch try RecordLog.record(record, in: database).event(RegistryEvent.self) {
        case .unitsRetired(let body): body.purpose.name.en
        case .unitsCancelled(let body): body.reason.name.en
        case .unitsExported(let body): body.registry
        default: ""
        }
    }

    /// In the order of the guide, our own last.
    package static let columns: [CadTrustColumn<CadTrustUnit>] = [
        .init("unitSerialId") { $0.unitSerialId }, .init("unitStartBlock") { $0.unitStartBlock },
        .init("unitEndBlock") { $0.unitEndBlock }, .init("unitVintageYear") { "\($0.unitVintageYear)" },
        .init("unitCount") { "\($0.unitCount)" }, .init("unitType") { $0.unitType },
        .init("unitStatus") { $0.unitStatus }, .init("unitStatusReason") { $0.unitStatusReason },
        .init("unitMetric") { $0.unitMetric }, .init("cadTrustIssuanceId") { $0.cadTrustIssuanceId },
        .init("issuanceId") { $0.issuanceId }, .init("projectId") { $0.projectId },
    ]
}
