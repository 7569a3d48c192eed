/// A table that people sort, filter and take away: rows of typed cells under named columns.
///
/// Sorting and filtering happen on the server by the query of the page, so that they work without a script and in every
/// format. A query that may find more rows than ``most`` gives them page by page instead.
package struct Listing: Sendable {
    /// Rows that are sorted and filtered at once.
    package static let most = 10_000

    package struct Column: Hashable, Sendable {
        /// Stable name in the query, in CSV and in JSON: lower camel case.
        package let key: String
        package let heading: PortalPhrase
        /// The unit of its numbers, shown in the heading.
        package let unit: PortalPhrase?
        package let isNumber: Bool

        package init(_ key: String, _ heading: PortalPhrase, unit: PortalPhrase? = nil, isNumber: Bool = false) {
            self.key = key
            self.heading = heading
            self.unit = unit
            self.isNumber = isNumber
        }
    }

    package let caption: String
    package let columns: [Column]
    package private(set) var rows: [[ListingCell]]
    /// Where the rows that follow are; nil at the end.
    package let next: String?

    package init(_ caption: String, _ columns: [Column], rows: [[ListingCell]], next: String? = nil) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for each column")
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.next = next
    }

    /// The rows that the visitor asked for, in the order they asked for: `?filter=…&sort=key` or `sort=-key`.
    package func arranged(by query: FormValues) -> Listing {
        var out = self
        if let filter = query["filter"]?.lowercased(), !filter.isEmpty {
            out.rows = rows.filter { row in row.contains { $0.text.lowercased().contains(filter) } }
        }
        if let order = ListingOrder(query["sort"], among: columns) {
            out.rows.sort {
                order.isDescending ? $1[order.column] < $0[order.column] : $0[order.column] < $1[order.column]
            }
        }
        return out
    }
}

/// What a visitor sorts by.
struct ListingOrder: Hashable {
    let column: Int
    let isDescending: Bool

    init?(_ text: String?, among columns: [Listing.Column]) {
        guard let text else { return nil }
        isDescending = text.hasPrefix("-")
        let key = isDescending ? String(text.dropFirst()) : text
        guard let column = columns.firstIndex(where: { $0.key == key }) else { return nil }
        self.column = column
    }
}
