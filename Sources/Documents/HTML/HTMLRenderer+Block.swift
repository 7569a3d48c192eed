extension HTMLRenderer {
    mutating func render(_ block: Document.Block) {
        switch block {
        case .paragraph(let inlines): element("p") { $0.render(inlines) }
        case .heading(let text): writer.element("h3", text: text)
        case .entries(let entries): element("dl") { $0.render(entries) }
        case .list(let items):
            element("ul", ["class": "list"]) { page in
                for item in items { page.element("li") { $0.render(item) } }
            }
        case .table(let table): render(table)
        case .chart(let chart): render(chart)
        case .notice(let notice): render(notice)
        case .commands(let lines):
            element("pre", ["tabindex": "0"]) { $0.writer.element("code", text: lines.joined(separator: "\n")) }
        }
        writer.literal("\n")
    }

    mutating func render(_ entries: [Document.Entry]) {
        for entry in entries {
            element("div") { page in
                page.writer.element("dt", text: entry.key)
                page.element("dd") { $0.render(entry.value) }
            }
            writer.literal("\n")
        }
    }

    mutating func render(_ notice: Document.Notice) {
        let name = newName("notice")
        element("aside", ["class": "notice " + notice.tone.rawValue, "role": "note", "aria-labelledby": name]) { page in
            page.element("p", ["class": "notice-title", "id": name]) { $0.render(notice.title) }
            if !notice.text.isEmpty { page.element("p") { $0.render(notice.text) } }
        }
        writer.literal("\n")
    }

    mutating func render(_ inlines: [Document.Inline]) {
        for inline in inlines { render(inline) }
    }

    mutating func render(_ inline: Document.Inline) {
        switch inline {
        case .text(let text): writer.prose(text)
        case .strong(let text): element("strong") { $0.writer.prose(text) }
        case .aside(let text): element("span", ["class": "muted"]) { $0.writer.prose(text) }
        case .code(let text): writer.element("code", text: text)
        case .formula(let formula): render(formula)
        case .badge(let badge): writer.element("span", ["class": "badge " + badge.tone.rawValue], text: badge.text)
        case .foreign(let text, let language): writer.element("span", ["lang": language.rawValue], text: text)
        }
    }

    private mutating func render(_ formula: Formula) {
        element("span", ["class": "formula"]) { page in
            for piece in formula.pieces {
                switch piece {
                case .plain(let text): page.writer.text(text)
                case .symbol(let base, let below):
                    page.element("var") { page in
                        page.writer.text(base)
                        if !below.isEmpty { page.writer.element("sub", text: below) }
                    }
                }
            }
        }
    }
}
