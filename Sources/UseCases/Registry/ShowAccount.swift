package import Quantities
package import Registry
import SQL
package import Store

/// One account: what it holds and has retired by vintage, and its blocks, page by page (口座照会).
package struct ShowAccount: Query {
    package static let name = "account.show"
    package static let readers = Readers.everyone
    /// Blocks to a page.
    package static let most = 100

    package let account: AccountID
    /// Only blocks after this one, by prefix and first serial.
    package let after: Serial?

    package init(account: AccountID, after: Serial? = nil) {
        self.account = account
        self.after = after
    }

    /// - Throws: ``Rejection`` `account.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> AccountView {
        try folder.store.read { database in
            guard let known = try RegistryDesk.account(account, in: database) else {
                throw RegistryDesk.unknown(account)
            }
            let line = try AccountLines.last(of: account, before: .max, in: database)
            let page = try RegistryTables.blocks(in: account, after: after, atMost: Self.most + 1, in: database)
            var blocks: [AccountView.Block] = []
            for block in page.prefix(Self.most) {
                guard let batch = try RegistryTables.batch(block.batch, in: database) else { continue }
                blocks.append(AccountView.Block(block: block, batch: batch))
            }
            return AccountView(
                account: reader.seesInside(of: known) ? known : known.forEveryone,
                organisationName: try Organisations.name(of: known.organisation, in: database),
                held: line?.held ?? .zero, retired: line?.retired ?? .zero,
                vintages: try RegistryTables.holdings(of: account, in: database), blocks: blocks,
                next: page.count > Self.most ? page[Self.most - 1].part.first : nil,
                isOwn: reader.represents(known), showsStatement: reader.seesInside(of: known))
        }
    }
}

package struct AccountView: Sendable {
    package struct Block: Hashable, Sendable {
        package let block: UnitBlock
        package let batch: UnitBatch
    }

    package let account: Account
    package let organisationName: String
    package let held: Tonnes
    package let retired: Tonnes
    /// Ascending by fiscal year.
    package let vintages: [VintageHolding]
    package let blocks: [Block]
    package let next: Serial?
    /// The reader represents it.
    package let isOwn: Bool
    package let showsStatement: Bool

    /// Of what is held (留保量).
    package var setAside: Tonnes { vintages.map(\.reserved).sum }
}
