import SQL
package import Quantities
package import Registry
import Store

/// Accounts with their units (口座照会).
package struct FindAccounts {
    /// Nil for today.
    package let asOf: AsOf?

    package init(asOf: AsOf? = nil) { self.asOf = asOf }

    package func run(on folder: DataFolder) throws -> [AccountOverview] {
        try folder.store.read { database in
            let state = try asOf.map { try StateAsOf($0, in: database).registry() }
            let blocks = try state?.blocks ?? RegistryTables.allBlocks(in: database)
            let accounts =
                try state?.accounts.values.sorted { $0.id < $1.id } ?? RegistryTables.accounts(in: database)
            return accounts.map { account in
                let own = blocks.filter { $0.account == account.id }
                return AccountOverview(
                    account: account, held: own.filter(\.status.isOwned).map(\.part.quantity).sum,
                    retired: own.filter { $0.status == .retired }.map(\.part.quantity).sum, blocks: own)
            }
        }
    }
}

package struct AccountOverview: Codable, Hashable, Sendable {
    package let account: Account
    package let held: Tonnes
    package let retired: Tonnes
    package let blocks: [UnitBlock]
}
