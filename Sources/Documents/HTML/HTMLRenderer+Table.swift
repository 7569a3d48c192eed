extension HTMLRenderer {
    mutating func render(_ table: Document.Table) {
        let name = newName("table")
        let stacks = table.narrow == .stacks
        element(
            "div",
            ["class": stacks ? "table" : "table scrolls", "role": "region", "aria-labelledby": name, "tabindex": "0"]
        ) { page in
            // A table shown as cards loses its native roles, so they are said.
            page.element(
                "table",
                stacks ? ["class": table.style, "role": "table"] : ["class": table.style]
            ) { page in
                page.writer.element("caption", ["id": name], text: table.caption)
                page.writer.literal("\n")
                page.renderHead(table)
                for group in table.groups { page.render(group, of: table) }
                if !table.totals.isEmpty {
                    page.element("tfoot", stacks ? ["role": "rowgroup"] : [:]) { page in
                        for row in table.totals { page.render(row, of: table) }
                    }
                }
            }
        }
    }

    private mutating func renderHead(_ table: Document.Table) {
        let stacks = table.narrow == .stacks
        element("thead", stacks ? ["role": "rowgroup"] : [:]) { page in
            page.element("tr", stacks ? ["role": "row"] : [:]) { page in
                for column in table.columns {
                    let style = column.alignment.style
                    page.element(
                        "th",
                        stacks
                            ? ["scope": "col", "class": style, "role": "columnheader"]
                            : ["scope": "col", "class": style]
                    ) { $0.render(column.inlines) }
                }
            }
        }
        writer.literal("\n")
    }

    private mutating func render(_ group: Document.Table.Group, of table: Document.Table) {
        let stacks = table.narrow == .stacks
        element("tbody", stacks ? ["role": "rowgroup"] : [:]) { page in
            page.writer.literal("\n")
            if let heading = group.heading {
                page.element("tr", stacks ? ["class": "group", "role": "row"] : ["class": "group"]) { page in
                    let span = String(table.columns.count)
                    page.writer.element(
                        "th",
                        stacks
                            ? ["scope": "rowgroup", "colspan": span, "role": "rowheader"]
                            : ["scope": "rowgroup", "colspan": span],
                        text: heading)
                }
                page.writer.literal("\n")
            }
            for row in group.rows { page.render(row, of: table) }
        }
    }

    /// Precondition: one cell for each column.
    private mutating func render(_ row: [Document.Cell], of table: Document.Table) {
        precondition(row.count == table.columns.count, "a row of \(row.count) cells in \(table.columns.count) columns")
        let stacks = table.narrow == .stacks
        element("tr", stacks ? ["role": "row"] : [:]) { page in
            for (index, cell) in row.enumerated() {
                let column = table.columns[index]
                let style = column.alignment.style
                switch (index, stacks) {
                case (0, false): page.element("th", ["scope": "row", "class": style]) { $0.render(cell) }
                case (0, true):
                    page.element("th", ["scope": "row", "class": style, "role": "rowheader"]) { $0.render(cell) }
                case (_, false): page.element("td", ["class": style]) { $0.render(cell) }
                case (_, true):
                    page.element("td", ["class": style, "role": "cell", "data-label": column.heading]) { page in
                        page.element("div") { $0.render(cell) }
                    }
                }
            }
        }
        writer.literal("\n")
    }

    private mutating func render(_ cell: Document.Cell) {
        guard cell.lines.count != 1 else { return render(cell.lines[0]) }
        for line in cell.lines { element("div") { $0.render(line) } }
    }
}

extension Document.Table {
    /// Classes in the style sheet.
    fileprivate var style: String {
        var classes = [narrow == .stacks ? "stacks" : "plain"]
        if columns.count <= 3 { classes.append("slim") }
        if columns.count >= 8 { classes.append("dense") }
        // A short table moves to the next page as a whole.
        if groups.reduce(0, { $0 + $1.rows.count }) <= 14 { classes.append("whole") }
        return classes.joined(separator: " ")
    }
}

extension Document.Table.Alignment {
    /// Class in the style sheet.
    fileprivate var style: String {
        switch self {
        case .text: "words"
        case .number: "number"
        case .short: "short"
        }
    }
}
