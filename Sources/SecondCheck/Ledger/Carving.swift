import Quantities

/// What a movement does to blocks, worked out from nothing but the units that moved and the blocks that there are.
struct Carving {
    struct Piece {
        let series: SerialSeries
        let block: HeldBlock
        let range: ClosedRange<Int64>
        /// Which of the parts it belongs to; nil for what the account keeps.
        let part: Int?

        var moves: Bool { part != nil }
        /// It takes the place of the block it is carved from.
        var isFirst: Bool { range.lowerBound == block.first }
    }

    /// Ascending, and together exactly the blocks that end.
    private(set) var pieces: [Piece] = []
    private(set) var ended: [StatedPart] = []
    private(set) var kept: [StatedPart] = []
    private(set) var moved: [StatedPart] = []
    private(set) var quantity: Int64 = 0
    private var current: (series: SerialSeries, block: HeldBlock)?
    /// The first unit of the current block that belongs to no piece yet.
    private var next: Int64 = 0

    /// - Parameter status: what all the units must be.
    /// - Throws: `audit.units.twice`, `.notIssued`, `.retired`, `.cancelled`, `.exported`, `.notHeld`, `.reserved`,
    ///   `.notReserved`.
    init(
        _ parts: [StatedPart], as status: UnitStatus, of account: Int32, in ledger: Ledger
    ) throws(Rejection) {
        for (place, part) in parts.enumerated() {
            if place > 0, !Self.ascend(parts[place - 1], part) { throw .unitsTwice(part) }
            var number = part.first
            while number <= part.last {
                let block = try open(part.series, number, status, account, ledger)
                if number > next { add(next...number - 1, nil, ledger) }
                let end = min(part.last, block.last)
                add(number...end, place, ledger)
                number = end + 1
            }
        }
        close(ledger)
    }

    private static func ascend(_ a: StatedPart, _ b: StatedPart) -> Bool {
        a.series == b.series ? a.last < b.first : a.series.rawValue < b.series.rawValue
    }

    /// The block of a unit that is to move.
    private mutating func open(
        _ series: SerialSeries, _ number: Int64, _ status: UnitStatus, _ account: Int32, _ ledger: Ledger
    ) throws(Rejection) -> HeldBlock {
        if let current, current.series == series, number <= current.block.last { return current.block }
        close(ledger)
        guard let block = ledger.block(of: series, number) else { throw .unitsNotIssued(series.serial(number)) }
        guard block.status.isOwned else { throw .unitsOutOfUse(series.serial(number), block) }
        guard block.account == account else {
            throw .unitsNotHeld(
                series.serial(number), by: ledger.account(account).id, but: ledger.account(block.account).id)
        }
        guard block.status == status else { throw .unitsSetAside(series.serial(number), block) }
        current = (series, block)
        next = block.first
        ended.append(ledger.part(series, block.first...block.last, block))
        return block
    }

    private mutating func close(_ ledger: Ledger) {
        if let block = current?.block, next <= block.last { add(next...block.last, nil, ledger) }
        current = nil
    }

    private mutating func add(_ range: ClosedRange<Int64>, _ place: Int?, _ ledger: Ledger) {
        guard let current else { return }
        pieces.append(Piece(series: current.series, block: current.block, range: range, part: place))
        let part = ledger.part(current.series, range, current.block)
        if place != nil {
            moved.append(part)
            quantity += part.quantity
        } else {
            kept.append(part)
        }
        next = range.upperBound + 1
    }

    /// How a record's own account of the movement differs.
    func differences(from stated: StatedMovement) -> [Rejection] {
        [("moved", moved, stated.moved), ("ended", ended, stated.ended), ("kept", kept, stated.kept)]
            .filter { $0.1 != $0.2 }.map { .pieces($0.0, expected: $0.1, found: $0.2) }
    }
}
