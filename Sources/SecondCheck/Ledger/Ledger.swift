import Quantities

/// The registry as the second check derives it from records: its own balances, its own arithmetic of ranges.
struct Ledger: Sendable {
    private(set) var accounts: [AuditedAccount] = []
    private(set) var batches: [AuditedBatch] = []
    /// Ascending by record.
    private(set) var retirements: [AuditedRetirement] = []
    /// What is entered on each account, at its place.
    private(set) var standings: [AccountStanding] = []
    /// Those that have not ended, by number.
    var holds: [Int64: OpenHold] = [:]
    /// The number of the next hold.
    var nextHold: Int64 = 1
    private var accountNumbers: [String: Int32] = [:]
    private var maps = [BlockMap](repeating: BlockMap(), count: SerialSeries.allCases.count)
    private var free = [Int64](repeating: SerialSeries.numbers.lowerBound, count: SerialSeries.allCases.count)
    private var periods: Set<String> = []

    func account(_ number: Int32) -> AuditedAccount { accounts[Int(number)] }

    func standing(_ number: Int32) -> AccountStanding { standings[Int(number)] }

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
            account: account(block.account).id, status: block.status, record: block.record)
    }

    // MARK: - What records do

    /// - Throws: `audit.account.exists`.
    mutating func open(
        _ account: String, of organisation: String, _ kind: AccountStanding.Kind, record: UInt64
    ) throws(Rejection) {
        guard accountNumbers[account] == nil else {
            throw Rejection(
                "audit.account.exists", expected: "a new account", found: account, ja: "同じ口座が二度開設されています",
                en: "The same account is opened twice")
        }
        accountNumbers[account] = Int32(accounts.count)
        accounts.append(AuditedAccount(id: account, organisation: organisation, record: record))
        standings.append(AccountStanding(kind: kind))
    }

    mutating func change<Result>(_ number: Int32, _ change: (inout AccountStanding) -> Result) -> Result {
        change(&standings[Int(number)])
    }

    /// False when the period's units were issued before.
    mutating func issue(of period: String) -> Bool { periods.insert(period).inserted }

    /// Puts a batch of new serials into an account. Precondition: none of them was issued.
    mutating func add(_ batch: AuditedBatch, to account: Int32) {
        let block = HeldBlock(
            first: batch.first, last: batch.last, record: batch.record, cameBy: batch.record, account: account,
            batch: Int32(batches.count), status: .held)
        batches.append(batch)
        maps[batch.series.place].insert(block)
        free[batch.series.place] = batch.last + 1
        accounts[Int(account)].held += batch.issued
    }

    /// Moves what was carved out to another account.
    mutating func transfer(_ carving: Carving, from: Int32, to: Int32, record: UInt64) {
        put(carving, .held, record) { _ in to }
        accounts[Int(from)].held -= carving.quantity
        accounts[Int(to)].held += carving.quantity
    }

    /// Moves each part that was carved out to an account of its own.
    /// - Parameter receivers: one for each part.
    mutating func distribute(_ carving: Carving, from: Int32, to receivers: [Int32], record: UInt64) {
        put(carving, .held, record) { receivers[$0] }
        for piece in carving.pieces {
            guard let part = piece.part else { continue }
            accounts[Int(from)].held -= Int64(piece.range.count)
            accounts[Int(receivers[part])].held += Int64(piece.range.count)
        }
    }

    /// Sets aside what was carved out, or frees it: it stays the account's.
    mutating func mark(_ carving: Carving, of account: Int32, as status: UnitStatus, record: UInt64) {
        put(carving, status, record, isMoved: false) { _ in account }
    }

    /// Takes what was carved out of use, for good.
    /// - Parameter total: what of the batch counts such units.
    mutating func end(
        _ carving: Carving, of account: Int32, as status: UnitStatus,
        _ total: WritableKeyPath<AuditedBatch, Int64>, record: UInt64
    ) {
        put(carving, status, record) { _ in account }
        accounts[Int(account)].held -= carving.quantity
        for piece in carving.pieces where piece.moves {
            batches[Int(piece.block.batch)][keyPath: total] += Int64(piece.range.count)
        }
        guard status == .retired else { return }
        accounts[Int(account)].retired += carving.quantity
        retirements.append(AuditedRetirement(record: record, account: account, quantity: carving.quantity))
    }

    /// - Parameters:
    ///   - isMoved: it changes hands or goes out of use.
    ///   - account: where a part goes.
    private mutating func put(
        _ carving: Carving, _ status: UnitStatus, _ record: UInt64, isMoved: Bool = true,
        to account: (_ part: Int) -> Int32
    ) {
        for piece in carving.pieces {
            let block = HeldBlock(
                first: piece.range.lowerBound, last: piece.range.upperBound, record: record,
                cameBy: isMoved && piece.moves ? record : piece.block.cameBy,
                account: piece.part.map(account) ?? piece.block.account, batch: piece.block.batch,
                status: piece.moves ? status : piece.block.status)
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
