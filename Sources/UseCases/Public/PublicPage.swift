/// One page of something public, newest or first of all; what follows is asked for by its cursor.
package struct PublicPage<Row: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    package let rows: [Row]
    /// Where the next page begins; nil at the end.
    package let next: String?

    package init(_ rows: [Row], next: String?) {
        self.rows = rows
        self.next = next
    }

    /// - Parameters:
    ///   - found: one row more than the page holds, when there are more.
    ///   - cursor: what the page after a row is asked with.
    init(_ found: [Row], of count: Int, cursor: (Row) -> String) {
        rows = Array(found.prefix(count))
        next = found.count > count ? rows.last.map(cursor) : nil
    }
}

/// A question about something public that has many answers: asked page by page, so that no answer is ever long.
package protocol PublicList: Query where Answer == PublicPage<Row> {
    associatedtype Row: Codable & Hashable & Sendable
    /// The same question about the page that begins at a cursor.
    func page(at cursor: String?, rows: Int) -> Self
}

/// How many rows a page has.
package enum PublicPageSize {
    package static let screen = 50
    /// For files: each page of the file is one question.
    package static let file = 500
}
