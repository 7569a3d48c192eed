import TransparencyLog

/// The sum tree's definition, recursive and over bytes written out by hand, to judge the fast code.
enum SumOracle {
    static func bigEndian(_ value: UInt64) -> [UInt8] { (0..<8).map { UInt8(value >> UInt64(56 - 8 * $0) & 255) } }

    static func node(_ leaves: ArraySlice<SumNode>) throws -> SumNode {
        if leaves.count == 1, let leaf = leaves.first { return leaf }
        let k = leaves.startIndex + MerkleOracle.split(leaves.count)
        let left = try node(leaves[..<k])
        let right = try node(leaves[k...])
        let bytes =
            [0x01] + left.hash.bytes + bigEndian(left.sums.generation) + bigEndian(left.sums.sold)
            + right.hash.bytes + bigEndian(right.sums.generation) + bigEndian(right.sums.sold)
        return SumNode(
            hash: .sha256(bytes),
            sums: try Sums(
                generation: left.sums.generation + right.sums.generation, sold: left.sums.sold + right.sums.sold))
    }

    static func root(_ leaves: [SumNode]) throws -> SumRoot {
        guard !leaves.isEmpty else { return SumRoot(hash: .sha256([]), sums: .zero, size: 0) }
        let top = try node(leaves[...])
        return SumRoot(hash: top.hash, sums: top.sums, size: UInt64(leaves.count))
    }

    /// Leaves of varied sums, some without self-use, some without anything; the same every time.
    static func leaves(_ count: Int) throws -> [SumNode] {
        try (0..<count).map { index in
            let generation = UInt64(index * 7919 % 23)
            let sold = index % 5 == 0 ? generation : UInt64(index * 31 % 11) % (generation + 1)
            return SumNode(
                hash: .leaf(Array("line \(index)".utf8)), sums: try Sums(generation: generation, sold: sold))
        }
    }
}
