package import Quantities

package enum BlockStatus: String, CaseIterable, Hashable, Sendable, Codable {
    case held
    /// 留保中: the holder's, and set aside for another account.
    case reserved
    /// 無効化済: for good.
    case retired
    /// 取消済: for good.
    case cancelled
    /// 移管済: for good, here.
    case exported

    /// Whether the units still belong to the account.
    package var isOwned: Bool { self == .held || self == .reserved }
}

/// Consecutive units of one batch in one account. A block is split when a part of it moves; blocks are never joined.
package struct UnitBlock: Hashable, Sendable, Codable {
    package let part: UnitPart
    /// The holder; of units that are out of use, the account that they belonged to.
    package let account: AccountID
    package let status: BlockStatus

    package init(part: UnitPart, account: AccountID, status: BlockStatus) {
        self.part = part
        self.account = account
        self.status = status
    }

    package var batch: BatchID { part.batch }
    package var prefix: SerialPrefix { part.prefix }
    package var range: SerialRange { part.range }
}

extension UnitBlock: Comparable {
    /// By prefix, then by first serial: the order of blocks in a registry.
    package static func < (a: UnitBlock, b: UnitBlock) -> Bool { a.part < b.part }
}
