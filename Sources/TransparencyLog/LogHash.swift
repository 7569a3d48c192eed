import Crypto

/// A SHA-256 hash (ハッシュ値): a leaf, an inner node or a root of a Merkle tree as in RFC 6962 §2.1.
///
/// 32 bytes held in place as four words in memory order, so that an array of hashes is plain memory and copying one
/// touches no reference count.
package struct LogHash: Hashable, Sendable, BitwiseCopyable {
    package static let byteCount = 32

    private let word0: UInt64
    private let word1: UInt64
    private let word2: UInt64
    private let word3: UInt64

    /// - Throws: ``LogError/hashBytes(count:)`` unless there are exactly 32 bytes.
    package init(_ bytes: some Collection<UInt8>) throws(LogError) {
        guard bytes.count == Self.byteCount else { throw .hashBytes(count: bytes.count) }
        self = Array(bytes).withUnsafeBytes { $0.loadUnaligned(as: LogHash.self) }
    }

    init(_ digest: SHA256.Digest) {
        self = digest.withUnsafeBytes { $0.loadUnaligned(as: LogHash.self) }
    }

    /// The 32 bytes, in order.
    package var bytes: [UInt8] { withBytes { Array($0) } }

    /// Calls `body` with the 32 bytes in place; the pointer is valid only inside.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: self, body)
    }
}

extension LogHash {
    /// Hash of the tree without leaves: SHA-256 of nothing (RFC 6962 §2.1).
    package static let emptyRoot = LogHasher().finalize()

    /// Hash of a leaf (葉): SHA-256(0x00 ‖ bytes). The prefix keeps a leaf from being read as an inner node.
    package static func leaf(_ bytes: some Collection<UInt8>) -> LogHash {
        let hash = bytes.withContiguousStorageIfAvailable { leaf(UnsafeRawBufferPointer($0)) }
        return hash ?? Array(bytes).withUnsafeBytes { leaf($0) }
    }

    /// A short leaf is hashed together with its prefix: one call into the hash function instead of two.
    package static func leaf(_ bytes: UnsafeRawBufferPointer) -> LogHash {
        guard bytes.count < 1024 else {
            var hasher = LogHasher.leaf()
            hasher.update(bytes)
            return hasher.finalize()
        }
        return withUnsafeTemporaryAllocation(byteCount: 1 + bytes.count, alignment: 1) { buffer in
            buffer[0] = 0x00
            UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: bytes)
            return digest(of: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Hashes of many leaves, in order.
    package static func leaves(_ entries: some Collection<some Collection<UInt8>>) -> [LogHash] {
        [LogHash](unsafeUninitializedCapacity: entries.count) { hashes, count in
            for entry in entries {
                hashes.initializeElement(at: count, to: leaf(entry))
                count += 1
            }
        }
    }

    /// Hash of an inner node (節): SHA-256(0x01 ‖ left ‖ right).
    package static func node(_ left: LogHash, _ right: LogHash) -> LogHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 8) { buffer in
            buffer[0] = 0x01
            buffer.storeBytes(of: left, toByteOffset: 1, as: LogHash.self)
            buffer.storeBytes(of: right, toByteOffset: 1 + byteCount, as: LogHash.self)
            return digest(of: UnsafeRawBufferPointer(buffer))
        }
    }

    /// Plain SHA-256 of bytes, without prefix: for files and payloads, never for nodes of a tree.
    package static func sha256(_ bytes: some Collection<UInt8>) -> LogHash {
        var hasher = LogHasher()
        hasher.update(bytes)
        return hasher.finalize()
    }

    static func digest(of bytes: UnsafeRawBufferPointer) -> LogHash {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        return LogHash(hasher.finalize())
    }
}
