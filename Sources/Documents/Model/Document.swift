package import Quantities

/// A document in one language as typed content, before any rendering: HTML, PDF and tables are made of it.
///
/// Every string in it is plain text. What is unsafe in a format is that format's renderer's concern.
package struct Document: Hashable, Sendable {
    package let form: Form
    package let language: Language
    /// The number on every page: `MR-2024-1 v2`.
    package let identifier: String
    /// The day the document speaks of itself: of a report its date, of a certificate the retirement.
    package let date: Day
    package let title: TitleBlock
    /// Made from simulated readings: a renderer says so on every page.
    package let isSimulated: Bool
    /// What a reader must know before the first number.
    package let notices: [Notice]
    package let sections: [Section]
    /// The last line: what made this, and where the same content is as data.
    package let colophon: [Inline]
    /// Where the transparency log holds what it says; stands at the foot of every sheet.
    package let log: LogAnchor?
    /// A page that shows and checks it as it stands; printed as a QR code.
    package private(set) var link: Link?

    package init(
        form: Form, language: Language, identifier: String, date: Day, title: TitleBlock, isSimulated: Bool,
        notices: [Notice], sections: [Section], colophon: [Inline], log: LogAnchor? = nil, link: Link? = nil
    ) {
        self.form = form
        self.language = language
        self.identifier = identifier
        self.date = date
        self.title = title
        self.isSimulated = isSimulated
        self.notices = notices
        self.sections = sections
        self.colophon = colophon
        self.log = log
        self.link = link
    }

    /// The same document with the address of its page.
    package func linked(to link: Link?) -> Document {
        var document = self
        document.link = link
        return document
    }

    /// How it is laid out.
    package enum Form: Hashable, Sendable {
        /// 報告書: sections with a table of contents, over many pages.
        case report
        /// 証明書: one sheet with a frame and one large figure.
        case certificate
    }
}
