import SQL
package import Quantities
package import Registry
import Store

/// Accounts with their units (口座照会).
package struct FindAccounts {
    package init() {}

    package func run(on folder: DataFolder) throws -> [AccountOverview] {
        try folder.store.read { database in
            let blocks = try RegistryTables.allBlocks(in: database)
            return try RegistryTables.accounts(in: database).map { account in
                let own = blocks.filter { $0.account == account.id }
                return AccountOverview(
                    account: account, held: own.filter { $0.status == .held }.map(\.part.quantity).sum,
                    retired: own.filter { $0.status == .retired }.map(\.part.quantity).sum, blocks: own)
            }
        }
    }
}

package struct AccountOverview: Codable, Sendable {
    package let account: Account
    package let held: Tonnes
    package let retired: Tonnes
    package let blocks: [UnitBlock]
}
