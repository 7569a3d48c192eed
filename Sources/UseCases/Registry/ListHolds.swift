package import Quantities
package import Registry
import SQL
import Store

/// Units that are set aside and what becomes of them (留保一覧): a representative sees those from or for accounts of their own
/// organisation.
package struct ListHolds: Query {
    package static let name = "holds.list"
    package static let readers = ShowAccountStatement.readers
    package static let most = 100

    /// Nil for all that the reader may see.
    package let account: AccountID?
    /// Only holds made after this one.
    package let after: HoldID?

    package init(account: AccountID? = nil, after: HoldID? = nil) {
        self.account = account
        self.after = after
    }

    /// - Throws: ``Rejection`` `account.unknown`, also for an account that is not the reader's to see.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> HoldList {
        let now = folder.now
        return try folder.store.read { database in
            var number = after.flatMap(HoldTable.number) ?? 0
            var rows: [HoldList.Row] = []
            if let account {
                guard let known = try RegistryDesk.account(account, in: database), reader.seesInside(of: known) else {
                    throw RegistryDesk.unknown(account)
                }
            }
            // Read on until a page is full: a reader may see few of many.
            while rows.count <= Self.most {
                let page =
                    try account.map {
                        try HoldTable.all(of: $0, after: number, atMost: Self.most, in: database)
                    } ?? HoldTable.all(after: number, atMost: Self.most, in: database)
                for hold in page {
                    let giver = try RegistryDesk.account(hold.from, in: database)
                    let receiver = try RegistryDesk.account(hold.to, in: database)
                    guard let giver, let receiver else { continue }
                    guard reader.seesInside(of: giver) || reader.seesInside(of: receiver) else { continue }
                    rows.append(
                        HoldList.Row(
                            hold: hold, fate: hold.fate(at: now), isOwn: reader.represents(giver),
                            isForOwn: reader.represents(receiver)))
                }
                guard page.count == Self.most, let last = page.last.flatMap({ HoldTable.number($0.id) }) else { break }
                number = last
            }
            return HoldList(
                rows: Array(rows.prefix(Self.most)), next: rows.count > Self.most ? rows[Self.most - 1].hold.id : nil)
        }
    }
}

package struct HoldList: Codable, Sendable {
    package struct Row: Codable, Hashable, Sendable {
        package let hold: Hold
        package let fate: Hold.Fate
        /// The reader represents the account that holds the units.
        package let isOwn: Bool
        /// The reader represents the account that is to receive them.
        package let isForOwn: Bool
    }

    package let rows: [Row]
    package let next: HoldID?
}

/// One hold that has not ended.
package struct ShowHold: Query {
    package static let name = "holds.show"
    package static let readers = ListHolds.readers

    package let hold: HoldID

    package init(_ hold: HoldID) { self.hold = hold }

    /// - Throws: ``Rejection`` `registry.hold.unknown`, also for one that is not the reader's to see.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> HoldList.Row {
        let now = folder.now
        return try folder.store.read { database in
            guard let known = try HoldTable.open(hold, in: database),
                let giver = try RegistryDesk.account(known.from, in: database),
                let receiver = try RegistryDesk.account(known.to, in: database),
                reader.seesInside(of: giver) || reader.seesInside(of: receiver)
            else { throw Rejection.holdUnknown(hold) }
            return HoldList.Row(
                hold: known, fate: known.fate(at: now), isOwn: reader.represents(giver),
                isForOwn: reader.represents(receiver))
        }
    }
}
