/// Consecutive units of one batch in one account, as the second check keeps them: 48 bytes a block.
struct HeldBlock: Hashable, Sendable {
    let first: Int64
    let last: Int64
    /// The record that last moved or split it.
    let record: UInt64
    /// The record by which its units changed hands or went out of use: not changed by what splits it or sets it aside.
    let cameBy: UInt64
    /// Place among the ledger's accounts; of units out of use, the account that they belonged to.
    let account: Int32
    /// Place among the ledger's batches.
    let batch: Int32
    let status: UnitStatus

    var quantity: Int64 { last - first + 1 }
}
