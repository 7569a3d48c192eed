/// What the one writer of some tables has read from them and need not read again, between its transactions too.
///
/// Whoever keeps it must forget everything when another writer may have been at work, or when work was undone that may
/// have read what it wrote itself. Whoever changes a row must forget it.
package final class Memo {
    private var values: [String: any Sendable] = [:]
    private let capacity: Int

    /// - Parameter capacity: values that are kept; all are forgotten when there would be more.
    package init(capacity: Int = 50_000) { self.capacity = capacity }

    func value<Value: Sendable>(_ key: String) -> Value? { values[key] as? Value }

    func put(_ value: some Sendable, _ key: String) {
        if values.count >= capacity { values.removeAll(keepingCapacity: true) }
        values[key] = value
    }

    func forget(_ key: String) { values[key] = nil }

    package func forgetAll() { values.removeAll(keepingCapacity: true) }
}
