package import Quantities

/// What of the registry must be loaded to decide a command and to evolve by its events. More does no harm; what is named
/// here and does not exist stays out. What is frozen is always loaded.
package struct RegistryNeeds: Hashable, Sendable {
    package enum Blocks: Hashable, Sendable {
        /// The account's held blocks from the high end on, until they hold the quantity, or all when they do not; of one
        /// batch when given.
        case held(by: AccountID, of: BatchID?, atLeast: Tonnes)
        /// Blocks of the account that are set aside, until they hold the quantity, or all when they do not.
        case reserved(by: AccountID, atLeast: Tonnes)
        /// All blocks, of whatever account and status, that share a unit with the range.
        case overlapping(SerialPrefix, SerialRange)
    }

    package var accounts: Set<AccountID> = []
    /// Batches by id, beside the batch of every block loaded.
    package var batches: Set<BatchID> = []
    /// All batches of this monitoring period.
    package var batchesOfPeriod: MonitoringPeriodID?
    /// The lowest free serial of this prefix.
    package var nextSerial: SerialPrefix?
    package var blocks: [Blocks] = []
    /// This hold, with its accounts and blocks.
    package var hold: HoldID?
    /// The first hold that is on its way to this account from another one.
    package var holdFor: AccountID?
    /// What the account that the hold is for gives in return: its blocks, as of a transfer.
    package var inReturn: UnitSelection?
    /// The number of the next hold.
    package var nextHold = false
    /// What the record with this index transferred, and what became of it since, with its accounts and all blocks that share
    /// a unit with it.
    package var transfer: UInt64?

    init(accounts: Set<AccountID>) { self.accounts = accounts }

    init(accounts: Set<AccountID>, _ selection: UnitSelection, from account: AccountID) {
        self.accounts = accounts
        add(selection, from: account)
    }

    private mutating func add(_ selection: UnitSelection, from account: AccountID) {
        switch selection {
        case .quantity(let quantity, let batch):
            if let batch { batches.insert(batch) }
            blocks.append(.held(by: account, of: batch, atLeast: quantity))
        case .serials(let prefix, let range): blocks.append(.overlapping(prefix, range))
        }
    }

    /// What its hold needs, once that is found.
    package mutating func add(_ hold: Hold) {
        accounts.formUnion([hold.from, hold.to])
        blocks += hold.units.map { .overlapping($0.prefix, $0.range) }
        if let inReturn { add(inReturn, from: hold.to) }
    }
}
