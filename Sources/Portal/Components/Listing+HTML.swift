package import Documents

extension Listing {
    /// The table with its tools: filter, order, and the same rows as files.
    /// - Parameter formats: endings of the formats that the page also answers with `?as=`.
    package func write(_ out: inout HTMLWriter, _ visit: Visit, filters: Bool = true) {
        let word = visit.word
        let shown = arranged(by: visit.query)
        out.element("div", ["class": "listing"]) { out in
            if filters { tools(&out, visit, count: shown.rows.count) }
            guard !shown.rows.isEmpty else {
                return out.element("p", ["class": "empty"], text: word(.listingEmpty))
            }
            out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": caption]) { out in
                out.element("table") { out in
                    out.element("caption", text: caption)
                    head(&out, visit)
                    out.element("tbody") { out in for row in shown.rows { write(row, &out, word) } }
                }
            }
            if let next {
                out.element("p") { out in
                    out.element("a", ["href": next, "rel": "next", "class": "next"], text: word(.nextPage))
                }
            }
        }
    }

    private func tools(_ out: inout HTMLWriter, _ visit: Visit, count: Int) {
        let word = visit.word
        out.element("form", ["method": "get", "class": "tools", "role": "search"]) { out in
            out.element("label") { out in
                out.element("span", text: word(.filter))
                out.void("input", ["type": "search", "name": "filter", "value": visit.query["filter"] ?? ""])
            }
            if let sort = visit.query["sort"] { out.void("input", ["type": "hidden", "name": "sort", "value": sort]) }
            out.element("button", ["class": "quiet"], text: word(.filterApply))
            out.element(
                "span", ["class": "muted", "role": "status"], text: word(.listingCount, NumberText.whole(count)))
            out.element("span", ["class": "formats"]) { out in
                for (format, phrase) in [("csv", PortalPhrase.exportCSV), ("xlsx", .exportXLSX)] {
                    out.element(
                        "a", ["href": "?\(visit.query.query(setting: ["as": format]))", "download": ""],
                        text: word(phrase))
                }
            }
        }
    }

    private func head(_ out: inout HTMLWriter, _ visit: Visit) {
        let order = ListingOrder(visit.query["sort"], among: columns)
        out.element("thead") { out in
            out.element("tr") { out in
                for (index, column) in columns.enumerated() {
                    let isSorted = order?.column == index
                    let direction = isSorted ? (order?.isDescending == true ? "descending" : "ascending") : "none"
                    out.element(
                        "th", ["scope": "col", "aria-sort": direction, "class": column.isNumber ? "number" : ""]
                    ) { out in
                        heading(column, isAscending: isSorted && order?.isDescending == false, &out, visit)
                    }
                }
            }
        }
    }

    private func heading(_ column: Column, isAscending: Bool, _ out: inout HTMLWriter, _ visit: Visit) {
        let word = visit.word
        let sort = isAscending ? "-\(column.key)" : column.key
        out.element(
            "a",
            [
                "href": "?\(visit.query.query(setting: ["sort": sort]))",
                "title": word(isAscending ? .sortDescending : .sortAscending),
            ]
        ) { out in
            out.text(word(column.heading))
            if let unit = column.unit { out.element("span", ["class": "unit"], text: " (\(word(unit)))") }
        }
    }

    private func write(_ row: [ListingCell], _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("tr") { out in
            for (column, cell) in zip(columns, row) {
                out.element(
                    "td", ["class": column.isNumber ? "number" : "", "data-label": word(column.heading)]
                ) { out in cell.write(&out) }
            }
        }
    }
}

extension ListingCell {
    func write(_ out: inout HTMLWriter) {
        if let link {
            out.element("a", ["href": link]) { out in face(&out) }
        } else {
            face(&out)
        }
    }

    private func face(_ out: inout HTMLWriter) {
        if let badge {
            out.element("span", ["class": "badge \(badge.rawValue)"], text: text)
        } else if isCode {
            out.element("code", text: text)
        } else {
            out.prose(text)
        }
    }
}
