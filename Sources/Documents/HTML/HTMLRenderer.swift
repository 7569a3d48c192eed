/// Renders a ``Document`` as one self-contained page: no script, no outside resource, readable on a phone, in the dark
/// and on A4 paper. The same document gives the same bytes.
package struct HTMLRenderer {
    var writer = HTMLWriter()
    /// Number of the last element that needed a name, for `aria-labelledby`.
    var names = 0
    let document: Document
    let word: Wording

    private init(_ document: Document) {
        self.document = document
        word = Wording(document.language)
    }

    package static func render(_ document: Document) -> String {
        var renderer = HTMLRenderer(document)
        renderer.renderPage()
        return renderer.writer.page
    }

    mutating func newName(_ prefix: String) -> String {
        names += 1
        return prefix + String(names)
    }

    private mutating func renderPage() {
        writer.literal("<!doctype html>\n")
        element("html", ["lang": document.language.rawValue]) { page in
            page.renderHead()
            page.element("body", ["class": page.document.form == .certificate ? "certificate" : "report"]) { page in
                page.renderBody()
            }
        }
        writer.literal("\n")
    }

    private mutating func renderHead() {
        element("head") { page in
            page.writer.literal("\n")
            page.writer.void("meta", ["charset": "utf-8"])
            page.writer.literal("\n")
            page.writer.void(
                "meta",
                ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"])
            page.writer.literal("\n")
            page.writer.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.writer.literal("\n")
            page.writer.void("meta", ["name": "color-scheme", "content": "light dark"])
            page.writer.literal("\n")
            page.writer.element("title", text: page.document.title.title + " " + page.document.identifier)
            page.writer.literal("\n")
            page.writer.style(Stylesheet.text(for: page.document, word: page.word))
            page.writer.literal("\n")
        }
    }

    private mutating func renderBody() {
        writer.literal("\n")
        writer.element("a", ["class": "skip", "href": "#content"], text: word(.skipToContent))
        writer.literal("\n")
        element("div", ["class": "sheet"]) { page in
            page.renderTitle()
            if page.document.form == .report { page.renderContents() }
            page.element("main", ["id": "content", "tabindex": "-1"]) { page in
                page.writer.literal("\n")
                for section in page.document.sections { page.render(section) }
                // A certificate has its stamp and its badges above; the sentences that explain them follow.
                if page.document.form == .certificate { page.renderNotices() }
            }
            page.element("footer") { page in
                page.element("p") { $0.render($0.document.colophon) }
            }
        }
    }

    private mutating func renderContents() {
        element("nav", ["aria-label": word(.contents)]) { page in
            page.element("ol") { page in
                for section in page.document.sections {
                    page.element("li") { $0.writer.element("a", ["href": "#" + section.anchor], text: section.heading) }
                }
            }
        }
        writer.literal("\n")
    }

    private mutating func render(_ section: Document.Section) {
        let heading = section.anchor + "-heading"
        element("section", ["id": section.anchor, "aria-labelledby": heading]) { page in
            page.writer.element("h2", ["id": heading], text: section.heading)
            page.writer.literal("\n")
            for block in section.blocks { page.render(block) }
        }
        writer.literal("\n")
    }

    /// An element whose content is rendered by this renderer.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ body: (inout HTMLRenderer) -> Void
    ) {
        writer.open(name, attributes)
        body(&self)
        writer.close(name)
    }
}
