import Quantities

/// The registry as the second check derives it from records: its own balances, its own arithmetic of ranges.
struct Ledger: Sendable {
    private(set) var accounts: [AuditedAccount] = []
    private(set) var batches: [AuditedBatch] = []
    /// Ascending by record.
    private(set) var retirements: [AuditedRetirement] = []
    private var accountNumbers: [String: Int32] = [:]
    private var maps = [BlockMap](repeating: BlockMap(), count: SerialSeries.allCases.count)
    private var free = [Int64](repeating: SerialSeries.numbers.lowerBound, count: SerialSeries.allCases.count)
    private var periods: Set<String> = []

    func account(_ number: Int32) -> AuditedAccount { accounts[Int(number)] }

    /// - Throws: `audit.account.unknown`.
    func number(of account: String) throws(Rejection) -> Int32 {
        guard let number = accountNumbers[account] else { throw .accountNotOpened(account) }
        return number
    }

    func blocks(of series: SerialSeries) -> BlockMap { maps[series.place] }

    func block(of series: SerialSeries, _ number: Int64) -> HeldBlock? { maps[series.place].block(containing: number) }

    /// The lowest serial of a series that was not issued yet.
    func free(in series: SerialSeries) -> Int64 { free[series.place] }

    func part(_ series: SerialSeries, _ range: ClosedRange<Int64>, _ block: HeldBlock) -> StatedPart {
        StatedPart(
            batch: batches[Int(block.batch)].id, series: series, first: range.lowerBound, last: range.upperBound)
    }

    func audited(_ block: HeldBlock, _ series: SerialSeries) -> AuditedBlock {
        AuditedBlock(
            series: series, first: block.first, last: block.last, batch: batches[Int(block.batch)].id,
            account: account(block.account).id, isRetired: block.isRetired, record: block.record)
    }

    // MARK: - What records do

    /// - Throws: `audit.account.exists`.
    mutating func open(_ account: String, of organisation: String, record: UInt64) throws(Rejection) {
        guard accountNumbers[account] == nil else {
            throw Rejection(
                "audit.account.exists", expected: "a new account", found: account, ja: "同じ口座が二度開設されています",
                en: "The same account is opened twice")
        }
        accountNumbers[account] = Int32(accounts.count)
        accounts.append(AuditedAccount(id: account, organisation: organisation, record: record))
    }

    /// False when the period's units were issued before.
    mutating func issue(of period: String) -> Bool { periods.insert(period).inserted }

    /// Puts a batch of new serials into an account. Precondition: none of them was issued.
    mutating func add(_ batch: AuditedBatch, to account: Int32) {
        let block = HeldBlock(
            first: batch.first, last: batch.last, record: batch.record, account: account, batch: Int32(batches.count),
            isRetired: false)
        batches.append(batch)
        maps[batch.series.place].insert(block)
        free[batch.series.place] = batch.last + 1
        accounts[Int(account)].held += batch.issued
    }

    /// Moves what was carved out to another account.
    mutating func transfer(_ carving: Carving, from: Int32, to: Int32, record: UInt64) {
        put(carving, to, isRetired: false, record)
        accounts[Int(from)].held -= carving.quantity
        accounts[Int(to)].held += carving.quantity
    }

    /// Retires what was carved out, for good.
    mutating func retire(_ carving: Carving, of account: Int32, record: UInt64) {
        put(carving, account, isRetired: true, record)
        accounts[Int(account)].held -= carving.quantity
        accounts[Int(account)].retired += carving.quantity
        for piece in carving.pieces where piece.moves {
            batches[Int(piece.block.batch)].retired += Int64(piece.range.count)
        }
        retirements.append(AuditedRetirement(record: record, account: account, quantity: carving.quantity))
    }

    private mutating func put(_ carving: Carving, _ account: Int32, isRetired: Bool, _ record: UInt64) {
        for piece in carving.pieces {
            let block = HeldBlock(
                first: piece.range.lowerBound, last: piece.range.upperBound, record: record,
                account: piece.moves ? account : piece.block.account, batch: piece.block.batch,
                isRetired: piece.moves && isRetired)
            if piece.isFirst { maps[piece.series.place].replace(block) } else { maps[piece.series.place].insert(block) }
        }
    }
}

extension SerialSeries {
    fileprivate var place: Int {
        switch self {
        case .jc: 0
        case .jcl: 1
        }
    }
}
