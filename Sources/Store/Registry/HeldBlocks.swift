import Quantities
import Registry
import SQL

/// The high ends of accounts, as the one writer has read them and changed them since: what most movements take from.
final class HeldBlocks: Shelf {
    private struct HighEnd {
        /// Ascending: all that the account holds from the first of these on.
        var blocks: [RecordedBlock]
        /// There is nothing below them.
        var isWhole: Bool
    }

    /// Blocks of one account, and accounts, that are kept at the most.
    private static let mostBlocks = 512
    private static let mostAccounts = 10_000

    private var accounts: [AccountID: HighEnd] = [:]

    init() {}

    /// The account's blocks from the high end on, ascending, until they hold so many tonnes; all when they do not.
    /// - Parameter read: gives them from the table, and whether there are no others.
    func held(
        by account: AccountID, atLeast quantity: Tonnes,
        _ read: () throws -> (blocks: [RecordedBlock], isWhole: Bool)
    ) rethrows -> ArraySlice<RecordedBlock> {
        if let end = accounts[account], let enough = Self.enough(end, quantity) { return enough }
        let (blocks, isWhole) = try read()
        if accounts.count >= Self.mostAccounts { accounts.removeAll(keepingCapacity: true) }
        let end = HighEnd(blocks: blocks, isWhole: isWhole)
        accounts[account] = end
        return Self.enough(end, quantity) ?? end.blocks[...]
    }

    private static func enough(_ end: HighEnd, _ quantity: Tonnes) -> ArraySlice<RecordedBlock>? {
        var missing = quantity.count
        var index = end.blocks.endIndex
        while missing > 0, index > 0 {
            index -= 1
            missing -= end.blocks[index].block.range.count
        }
        return missing <= 0 || end.isWhole ? end.blocks[index...] : nil
    }

    /// A block ends; gives it as it was known, if it was.
    @discardableResult
    func end(_ block: UnitBlock) -> RecordedBlock? {
        var ended: RecordedBlock?
        change(block.account) { end in
            let index = Self.index(BlockPlace(block.part), in: end.blocks)
            if index < end.blocks.endIndex, end.blocks[index].block == block { ended = end.blocks.remove(at: index) }
        }
        return ended
    }

    /// A block begins, held.
    func begin(_ block: RecordedBlock) {
        change(block.block.account) { end in
            let index = Self.index(block.place, in: end.blocks)
            if index > 0 || end.isWhole { end.blocks.insert(block, at: index) }
            guard end.blocks.count > Self.mostBlocks else { return }
            end.blocks.removeFirst(Self.mostBlocks / 2)
            end.isWhole = false
        }
    }

    private func change(_ account: AccountID, _ work: (inout HighEnd) -> Void) {
        guard let index = accounts.index(forKey: account) else { return }
        work(&accounts.values[index])
        // Without a block nobody knows where what is known begins.
        if accounts.values[index].blocks.isEmpty, !accounts.values[index].isWhole { accounts.remove(at: index) }
    }

    private static func index(_ place: BlockPlace, in blocks: [RecordedBlock]) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = low + (high - low) / 2
            if blocks[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
