/// The latest checkpoint of a log that a witness has cosigned. One is kept per origin, for ever: a witness that forgets
/// it, or goes back to an older one, may cosign two histories.
package struct WitnessState: Sendable {
    package let origin: String
    /// Leaves.
    package let size: UInt64
    package let root: LogHash

    package init(origin: String, size: UInt64, root: LogHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }
}

/// Origins byte for byte, unlike `String`.
extension WitnessState: Hashable {
    package static func == (left: WitnessState, right: WitnessState) -> Bool {
        left.size == right.size && left.root == right.root && left.origin.utf8.elementsEqual(right.origin.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(root)
    }
}
