import TransparencyLog

/// The Merkle tree of one delivery: one leaf per site-day, by site key and day. The leaf's bytes are the commitment.
enum DeliveryTree {
    static func leaf(_ commitment: LogHash) -> LogHash { LogHash.leaf(commitment.bytes) }

    static func root(_ leaves: [LogHash]) -> LogHash { leaves.reduce(into: Frontier()) { $0.append($1) }.root }
}
