extension HTMLRenderer {
    mutating func renderTitle() {
        let title = document.title
        element("header") { page in
            page.writer.literal("\n")
            page.writer.element("p", ["class": "authority"], text: title.authority)
            page.writer.element("h1", text: title.title)
            page.element("p", ["class": "counterpart"]) { $0.render(title.counterpart) }
            page.writer.literal("\n")
            if page.document.isSimulated { page.renderStamp() }
            page.element("p", ["class": "subject"]) { page in
                page.writer.element("span", ["class": "label"], text: title.subject.key)
                page.writer.literal(" ")
                page.render(title.subject.value)
            }
            if !title.statement.isEmpty { page.element("p", ["class": "statement"]) { $0.render(title.statement) } }
            page.writer.literal("\n")
            page.render(title.figures)
            page.element("dl", ["class": "facts"]) { $0.render(title.facts) }
            if page.document.form == .report { page.renderNotices() }
        }
        writer.literal("\n")
    }

    mutating func renderNotices() {
        for notice in document.notices { render(notice) }
    }

    /// Both languages, whatever the document's: a page shown to the wrong reader must not pass as real.
    private mutating func renderStamp() {
        element("p", ["class": "stamp"]) { page in
            page.render(.foreign("SIMULATED", .en))
            page.writer.literal(" ")
            page.render(.foreign("シミュレーション", .ja))
        }
        writer.literal("\n")
    }

    private mutating func render(_ figures: [Document.Figure]) {
        guard !figures.isEmpty else { return }
        element("ul", ["class": "figures"]) { page in
            for figure in figures {
                page.element("li") { page in
                    page.element("span", ["class": "amount"]) { page in
                        page.writer.element("span", ["class": "value"], text: figure.value)
                        page.writer.literal(" ")
                        page.writer.element("span", ["class": "unit"], text: figure.unit)
                    }
                    page.writer.literal(" ")
                    page.writer.element("span", ["class": "caption"], text: figure.caption)
                }
            }
        }
        writer.literal("\n")
    }
}
