import Quantities

/// One page of a long list, as it is answered.
package struct Paged<Item: Codable & Sendable>: Codable, Sendable {
    package let items: [Item]
    /// What the next page is asked with as `cursor`; nil at the end.
    package let next: String?

    package init(_ items: [Item], next: String?) {
        self.items = items
        self.next = next
    }
}

/// Which part of a long list is asked for.
package struct PageRequest: Hashable, Sendable {
    /// The key of the last item that was seen, in the words of its query; nil for the beginning.
    package let after: String?

    /// The key as the index of a record.
    /// - Throws: ``Rejection`` `api.cursor.unknown` when it is none.
    func record() throws(Rejection) -> UInt64? {
        guard let after else { return nil }
        guard let index = UInt64(after), index <= UInt64(Int64.max) else {
            throw Rejection.cursorUnknown(after)
        }
        return index
    }
}
