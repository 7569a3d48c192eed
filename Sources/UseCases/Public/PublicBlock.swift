package import Quantities
package import Registry
import SQL
import Store

/// Consecutive units of one batch that have one holder and one status.
package struct PublicBlock: Codable, Hashable, Sendable {
    package let first: Serial
    package let last: Serial
    package let tonnes: Tonnes
    package let batch: BatchID
    package let status: BlockStatus
    /// The holder; of retired units, the account that retired them.
    package let account: AccountID
    package let holder: String
    /// The record that last moved them, or split them from units that moved.
    package let record: UInt64

    /// - Parameter range: only what lies in it is told.
    init(_ block: UnitBlock, within range: SerialRange, _ record: UInt64, in database: Database) throws {
        let part = block.range.intersection(range) ?? block.range
        first = try Serial(block.prefix, part.first)
        last = try Serial(block.prefix, part.last)
        tonnes = part.quantity
        batch = block.batch
        status = block.status
        account = block.account
        holder =
            try RegistryTables.account(block.account, in: database)
            .map { try Organisations.name(of: $0.organisation, in: database) } ?? ""
        self.record = record
    }
}
