package import Quantities

/// The Merkle root of one delivery, stored and recomputed.
package struct DeliveryIntegrity: Hashable, Sendable {
    package var delivery: DeliveryID
    /// Lower-case hex; recorded = stored, reported = recomputed from the payloads.
    package var root: Comparison<String>

    package init(
        delivery: DeliveryID, root: Comparison<String>
    ) {
        self.delivery = delivery
        self.root = root
    }
}
