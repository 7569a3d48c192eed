import TransparencyLog

/// Inclusion proofs of a large tree, verified one after the other on one core. The ceiling is bare SHA-256 of as many
/// nodes: 65 bytes each, as RFC 6962 hashes two children.
struct ProofBenchmark: Benchmark {
    let name = "proofs"

    func run(_ scale: Scale) throws -> [Figure] {
        let leaves = scale == .smoke ? 1000 : 1_000_000
        let tree = MemoryTree((0..<leaves).map(Self.leaf))
        let (size, root) = (UInt64(leaves), tree.root)
        // A step that visits every leaf once, in an order that no cache foresees.
        let step = 617_903
        var hashes = 0
        var verifying = 0.0
        let part = min(leaves, 10_000)
        for start in stride(from: 0, to: leaves, by: part) {
            // Proofs are made before the clock runs: whoever verifies has them from elsewhere.
            let proofs = try (start..<min(start + part, leaves)).map { number in
                let index = number * step % leaves
                return (
                    index: UInt64(index), leaf: Self.leaf(index),
                    proof: try tree.inclusionProof(index: index)
                )
            }
            hashes += proofs.reduce(0) { $0 + $1.proof.count }
            verifying += try seconds {
                for (index, leaf, proof) in proofs {
                    try MerkleTree.verifyInclusion(leafHash: leaf, index: index, size: size, proof: proof, root: root)
                }
            }
        }
        // A leaf of 64 bytes is hashed with its prefix, which makes the 65 bytes of a node.
        let children = [UInt8](repeating: 1, count: 2 * LogHash.byteCount)
        var folded = LogHash.emptyRoot
        let hashing = seconds {
            children.withUnsafeBytes { bytes in
                for _ in 0..<hashes { folded = LogHash.leaf(bytes) }
            }
        }
        return [
            Figure(
                name: "inclusion proofs verified, \(Figure.grouped(Double(leaves))) leaves", unit: "proofs/s",
                rate: Double(leaves) / verifying, ceilingName: "SHA-256 of their nodes",
                ceiling: Double(leaves) / hashing,
                notes: [
                    "\(Figure.grouped(Double(hashes))) nodes", "root \(root.hex.prefix(8))",
                    "hash \(folded.hex.prefix(8))",
                ])
        ]
    }

    private static func leaf(_ number: Int) -> LogHash {
        withUnsafeBytes(of: UInt64(number).bigEndian) { LogHash.leaf(Array($0)) }
    }
}
