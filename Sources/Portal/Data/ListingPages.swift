import Documents
import Quantities

/// A listing with those of the pages that follow, one after the other.
struct ListingPages: Sendable {
    private let visit: Visit
    private let page: @Sendable (Visit) throws -> Page
    /// Of the page to come; nil after the last.
    private var query: FormValues?
    private var isBegun = false

    init(_ visit: Visit, _ page: @escaping @Sendable (Visit) throws -> Page) {
        self.visit = visit
        self.page = page
        query = visit.query
    }

    /// - Throws: ``Rejection`` `portal.listing.unknown`, and what the page throws.
    mutating func next() throws -> Listing? {
        guard let query else { return nil }
        let tray = ListingTray()
        let asked = visit.taking(tray, query)
        var unread = HTMLWriter()
        try page(asked).content(&unread, asked.word)
        let name = visit.query["list"]
        guard let listing = tray.listing(named: name) else {
            // A later page may have nothing more of it.
            if isBegun { return nil }
            throw Rejection(
                "portal.listing.unknown", expected: tray.names.joined(separator: ", "),
                found: String((name ?? "").prefix(40)), ja: "このページにこの一覧はありません", en: "This page has no such list")
        }
        let following = listing.next.flatMap { $0.hasPrefix("?") ? FormValues(encoded: $0.dropFirst()) : nil }
        // A page that names itself as the next one is the last.
        self.query = following == query ? nil : following
        isBegun = true
        return listing
    }

    /// All rows after the first page's, as the visitor filtered and ordered them.
    /// - Throws: as ``next()``; ``Rejection`` `portal.listing.tooLong`.
    mutating func whole(from first: Listing) throws -> Listing {
        var all = first
        while all.rows.count <= Listing.most, let more = try next() { all.add(more) }
        guard all.rows.count <= Listing.most else {
            throw Rejection(
                "portal.listing.tooLong", expected: "≤ \(Listing.most) rows", found: "more",
                ja: "一度に出力できる行数を超えています。条件を絞り込んでください",
                en: "These are more rows than a file takes at once. Narrow them down first")
        }
        return all.arranged(by: visit.query)
    }
}
