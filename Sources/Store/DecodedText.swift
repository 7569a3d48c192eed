import Synchronization

/// Remembers what stored texts mean: the same JSON decoded again and again, such as the batch of a block, costs more than
/// all else a transfer does.
///
/// The text is read from the tables every time and is the key, so nothing here can be out of date.
final class DecodedText<Value: Decodable & Sendable>: Sendable {
    private let known = Mutex<[String: Value]>([:])
    private let capacity: Int

    /// - Parameter capacity: texts that are kept; all are dropped when there would be more.
    init(capacity: Int = 4096) { self.capacity = capacity }

    func value(of text: String) throws -> Value {
        if let value = known.withLock({ $0[text] }) { return value }
        let value = try CanonicalJSON.value(Value.self, from: text)
        known.withLock { known in
            if known.count >= capacity { known.removeAll(keepingCapacity: true) }
            known[text] = value
        }
        return value
    }
}
