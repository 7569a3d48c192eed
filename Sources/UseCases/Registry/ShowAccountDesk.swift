package import Quantities
import SQL
import Store

/// An account before whoever moves what is on it (移転・無効化の窓口): its representatives, and those who see everything.
package struct ShowAccountDesk: Query {
    package static let name = "account.desk"
    package static let readers = ShowAccountStatement.readers

    package let account: AccountID

    package init(account: AccountID) { self.account = account }

    /// - Throws: ``Rejection`` `account.unknown`, also when the account is not the reader's to see.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> AccountView {
        let view = try ShowAccount(account: account).answer(to: reader, from: folder)
        guard view.showsStatement else { throw RegistryDesk.unknown(account) }
        return view
    }
}
