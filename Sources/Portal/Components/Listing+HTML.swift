package import Documents

extension Listing {
    /// The table with its tools: filter, order, and the same rows as files.
    /// - Parameters:
    ///   - isExcerpt: all of it stands on another page, which gives the files.
    package func write(_ out: inout HTMLWriter, _ visit: Visit, filters: Bool = true, isExcerpt: Bool = false) {
        var formats: [FileFormat] = []
        switch visit.listings {
        case .shown: break
        case .offered(let offered): formats = isExcerpt || rows.isEmpty ? [] : offered
        case .taken(let tray):
            if !isExcerpt { tray.add(self) }
            return
        }
        let word = visit.word
        let shown = arranged(by: visit.query)
        out.element("div", ["class": "listing"]) { out in
            if filters {
                tools(&out, visit, count: shown.rows.count, formats)
            } else if !formats.isEmpty {
                out.element("p", ["class": "tools"]) { out in links(formats, &out, visit) }
            }
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

    private func tools(_ out: inout HTMLWriter, _ visit: Visit, count: Int, _ formats: [FileFormat]) {
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
            links(formats, &out, visit)
        }
    }

    /// The rows as files, from the first page on, filtered and ordered as they are shown.
    private func links(_ formats: [FileFormat], _ out: inout HTMLWriter, _ visit: Visit) {
        guard !formats.isEmpty else { return }
        out.element("span", ["class": "formats"]) { out in
            for format in formats {
                let query = visit.query.query(setting: [
                    "as": format.rawValue, "list": name.isEmpty ? nil : name, "after": nil, "before": nil,
                ])
                out.element(
                    "a",
                    [
                        "href": "?\(query)", "download": "", "rel": "nofollow",
                        "aria-label": "\(caption): \(visit.word(format.phrase))",
                    ], text: visit.word(format.phrase))
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
                    let kind = column.isNumber ? "number" : ""
                    out.element(
                        "th",
                        isPaged
                            ? ["scope": "col", "class": kind]
                            : ["scope": "col", "aria-sort": direction, "class": kind]
                    ) { out in
                        heading(column, isAscending: isSorted && order?.isDescending == false, &out, visit)
                    }
                }
            }
        }
    }

    private func heading(_ column: Column, isAscending: Bool, _ out: inout HTMLWriter, _ visit: Visit) {
        let word = visit.word
        guard !isPaged else { return name(column, &out, word) }
        let sort = isAscending ? "-\(column.key)" : column.key
        out.element(
            "a",
            [
                "href": "?\(visit.query.query(setting: ["sort": sort]))",
                "title": word(isAscending ? .sortDescending : .sortAscending),
            ]
        ) { out in name(column, &out, word) }
    }

    private func name(_ column: Column, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.text(word(column.heading))
        if let unit = column.unit { out.element("span", ["class": "unit"], text: " (\(word(unit)))") }
    }

    private func write(_ row: [ListingCell], _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("tr") { out in
            for (column, cell) in zip(columns, row) {
                out.element(
                    "td", ["class": column.isNumber ? "number" : "", "data-label": word(column.heading)]
                ) { out in cell.write(&out, word.language) }
            }
        }
    }
}

extension ListingCell {
    func write(_ out: inout HTMLWriter, _ language: Language) {
        if let link {
            out.element("a", ["href": link]) { out in face(&out, language) }
        } else {
            face(&out, language)
        }
    }

    private func face(_ out: inout HTMLWriter, _ language: Language) {
        if let badge {
            out.element("span", ["class": "badge \(badge.rawValue)"], text: text)
        } else if isCode {
            out.element("code", text: text)
        } else {
            out.prose(text, on: language)
        }
    }
}
