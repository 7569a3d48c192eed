/// Every block as the second check derives it, ascending: made one by one, for there are millions.
package struct AuditedBlocks: Sequence, IteratorProtocol {
    private let ledger: Ledger
    private var rest = SerialSeries.allCases[...]
    private var series = SerialSeries.jc
    private var blocks = BlockMap().makeIterator()

    init(of ledger: Ledger) { self.ledger = ledger }

    package mutating func next() -> AuditedBlock? {
        while true {
            if let block = blocks.next() { return ledger.audited(block, series) }
            guard let next = rest.popFirst() else { return nil }
            series = next
            blocks = ledger.blocks(of: next).makeIterator()
        }
    }
}
