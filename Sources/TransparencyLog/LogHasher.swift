import Crypto

/// SHA-256 over bytes that arrive in pieces, so that a large leaf or file is never joined in memory.
///
/// Costs one small allocation, inside swift-crypto, per hash; none per piece.
package struct LogHasher: Sendable {
    private var state = SHA256()

    /// A plain SHA-256.
    package init() {}

    /// A leaf hash of RFC 6962: the prefix 0x00 is already taken in.
    package static func leaf() -> LogHasher {
        var hasher = LogHasher()
        hasher.update(CollectionOfOne(0x00))
        return hasher
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        state.update(bufferPointer: bytes)
    }

    package mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if done == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// The hash of all pieces so far; more may follow.
    package func finalize() -> LogHash { LogHash(state.finalize()) }
}
