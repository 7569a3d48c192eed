/// A node of a sum tree: its hash and what the leaves below it claim.
///
/// A leaf's hash is ``LogHash/leaf(_:)`` of its bytes; its sums enter the hash of its parent.
package struct SumNode: Hashable, Sendable, Codable, BitwiseCopyable {
    package let hash: LogHash
    package let sums: Sums

    package init(hash: LogHash, sums: Sums) {
        self.hash = hash
        self.sums = sums
    }

    /// SHA-256(0x01 ‖ left hash ‖ left generation ‖ left sold ‖ right hash ‖ right generation ‖ right sold), sums as
    /// 8 bytes big-endian: 97 bytes, so no node of a plain Merkle tree (65 bytes) can be taken for one.
    /// - Throws: ``LogError/sumOverflow``.
    static func parent(_ left: SumNode, _ right: SumNode) throws(LogError) -> SumNode {
        let sums = try left.sums.adding(right.sums)
        let hash = withUnsafeTemporaryAllocation(byteCount: 1 + 2 * (LogHash.byteCount + 16), alignment: 8) { buffer in
            buffer[0] = 0x01
            left.store(in: buffer, at: 1)
            right.store(in: buffer, at: 1 + LogHash.byteCount + 16)
            return LogHash.digest(of: UnsafeRawBufferPointer(buffer))
        }
        return SumNode(hash: hash, sums: sums)
    }

    private func store(in buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        buffer.storeBytes(of: hash, toByteOffset: offset, as: LogHash.self)
        buffer.storeBytes(of: sums.generation.bigEndian, toByteOffset: offset + LogHash.byteCount, as: UInt64.self)
        buffer.storeBytes(of: sums.sold.bigEndian, toByteOffset: offset + LogHash.byteCount + 8, as: UInt64.self)
    }
}
