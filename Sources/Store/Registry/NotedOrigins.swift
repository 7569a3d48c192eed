import Registry
import SQL

/// Origins of blocks that the one writer has read, until it ends them.
final class NotedOrigins: Shelf {
    /// All are forgotten when there would be more.
    private static let most = 10_000

    private var origins: [BlockPlace: UInt64] = [:]

    init() {}

    func note(_ block: RecordedBlock) {
        if origins.count >= Self.most { origins.removeAll(keepingCapacity: true) }
        origins[block.place] = block.origin
    }

    /// What is known of the block that ends at a place; another may begin there.
    func take(at place: BlockPlace) -> UInt64? { origins.isEmpty ? nil : origins.removeValue(forKey: place) }
}
