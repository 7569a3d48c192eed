import Quantities

/// What a transfer or retirement does to blocks, exactly: a store deletes `ended` and inserts `kept` and `moved`.
package struct UnitMovement: Hashable, Sendable {
    /// Whole blocks of the account that no longer exist as they were, ascending.
    package let ended: [UnitPart]
    /// What the account keeps of them, ascending.
    package let kept: [UnitPart]
    /// What moves or is retired, ascending.
    package let moved: [UnitPart]

    init(ended: [UnitPart], kept: [UnitPart], moved: [UnitPart]) {
        self.ended = ended
        self.kept = kept
        self.moved = moved
    }

    /// Takes ranges out of blocks; the rest of each block is kept.
    init(_ taken: [(block: UnitPart, range: SerialRange)]) {
        ended = taken.map(\.block).sorted()
        moved = taken.map { $0.block.with($0.range) }.sorted()
        kept = taken.flatMap { part in part.block.range.subtracting(part.range).map(part.block.with) }.sorted()
    }

    /// `kept` and `moved` are together exactly the units of `ended`, each once and in its batch.
    var isPartition: Bool {
        guard !moved.isEmpty else { return false }
        var pieces = (kept + moved).sorted()[...]
        for block in ended.sorted() {
            var next = block.range.first
            while let piece = pieces.first, next <= block.range.last {
                guard piece.batch == block.batch, piece.prefix == block.prefix, piece.range.first == next,
                    block.range.contains(piece.range)
                else { return false }
                next = piece.range.last + 1
                pieces.removeFirst()
            }
            guard next == block.range.last + 1 else { return false }
        }
        return pieces.isEmpty
    }
}
