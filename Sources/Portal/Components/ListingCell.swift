import Documents
package import Quantities

/// One cell of a listing: what is shown, and what it sorts by.
package struct ListingCell: Hashable, Sendable {
    package enum Tone: String, Hashable, Sendable {
        case neutral, good, caution, bad
    }

    /// As it is shown.
    package let text: String
    /// Whole numbers sort and are exported as such.
    package let number: Int64?
    /// The page it leads to.
    package let link: String?
    /// Shown as a badge of this tone.
    package let badge: Tone?
    /// Identifiers and digests, in a typewriter's face.
    package let isCode: Bool

    private init(_ text: String, number: Int64? = nil, link: String? = nil, badge: Tone? = nil, isCode: Bool = false) {
        self.text = text
        self.number = number
        self.link = link
        self.badge = badge
        self.isCode = isCode
    }

    package static func text(_ text: String, link: String? = nil) -> ListingCell { ListingCell(text, link: link) }

    package static func code(_ text: String, link: String? = nil) -> ListingCell {
        ListingCell(text, link: link, isCode: true)
    }

    package static func number(_ number: some BinaryInteger, link: String? = nil) -> ListingCell {
        ListingCell(NumberText.whole(number), number: Int64(clamping: number), link: link)
    }

    package static func tonnes(_ tonnes: Tonnes, link: String? = nil) -> ListingCell {
        number(tonnes.count, link: link)
    }

    /// ISO 8601, which sorts as it stands.
    package static func day(_ day: Day) -> ListingCell { ListingCell("\(day)") }

    package static func badge(_ text: String, _ tone: Tone) -> ListingCell { ListingCell(text, badge: tone) }

    package static let empty = ListingCell("")
}

extension ListingCell: Comparable {
    /// Numbers by their value, everything else by its text; numbers first.
    package static func < (a: ListingCell, b: ListingCell) -> Bool {
        switch (a.number, b.number) {
        case (let one?, let other?): one < other
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): a.text < b.text
        }
    }
}
