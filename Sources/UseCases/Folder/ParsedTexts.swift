import Synchronization

/// What texts say, read once each: a definition takes milliseconds to read, and nearly every page of the public asks for
/// the same few. Kept under the text itself, so that nothing that was read from another one is ever given.
final class ParsedTexts<Value: Sendable>: Sendable {
    /// All are forgotten when there would be more.
    private static var most: Int { 64 }

    private let values = Mutex<[String: Value]>([:])

    var count: Int { values.withLock { $0.count } }

    func value(of text: String, _ parse: (String) throws -> Value) rethrows -> Value {
        if let known = values.withLock({ $0[text] }) { return known }
        let value = try parse(text)
        values.withLock { values in
            if values.count >= Self.most { values.removeAll(keepingCapacity: true) }
            values[text] = value
        }
        return value
    }
}
