/// What the one writer of some tables has read from them and need not read again, between its transactions too.
///
/// Whoever keeps it must forget everything when another writer may have been at work, or when work was undone that may
/// have read what it wrote itself. Whoever changes a row must forget it.
package final class Memo {
    private var shelves: [any Shelf] = []

    package init() {}

    func shelf<Kind: Shelf>(_ kind: Kind.Type) -> Kind {
        for known in shelves where type(of: known) == kind { return unsafeDowncast(known, to: kind) }
        let new = Kind()
        shelves.append(new)
        return new
    }

    package func forgetAll() { shelves.removeAll(keepingCapacity: true) }
}

/// What a writer remembers of one kind, in a shape of its own, which it bounds itself.
package protocol Shelf: AnyObject {
    init()
}

/// Values under keys; the types of both say what they are.
final class Remembered<Key: Hashable, Value>: Shelf {
    /// All are forgotten when there would be more.
    private let capacity = 50_000
    private var values: [Key: Value] = [:]

    init() {}

    subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if values.count >= capacity { values.removeAll(keepingCapacity: true) }
            values[key] = newValue
        }
    }
}
