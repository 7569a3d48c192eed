import Synchronization

/// What becomes of the listings that a page writes.
package enum ListingUse: Sendable {
    /// They are shown. The answer to a form has no address at which they could be asked for again.
    case shown
    /// They are shown with links to their rows as files.
    case offered([FileFormat])
    /// Their rows are wanted and nothing else of the page, so that a link and its file cannot differ.
    case taken(ListingTray)
}

/// Takes what a page writes as listings.
package final class ListingTray: Sendable {
    private let found = Mutex<[Listing]>([])

    func add(_ listing: Listing) { found.withLock { $0.append(listing) } }

    /// The listing of this name; the first when none is named.
    func listing(named name: String?) -> Listing? {
        found.withLock { found in name.map { name in found.first { $0.name == name } } ?? found.first }
    }

    /// The names of what was written, in its order.
    var names: [String] { found.withLock { $0.map(\.name) } }
}
