import Documents

/// What every chart has around its picture: a caption, a legend, a title and a description for whoever cannot see it, and
/// the same numbers as a table.
struct ChartFigure {
    /// Unique on its page.
    let id: String
    let title: String
    let unit: String
    /// What the categories are: fiscal years, months.
    let categoryHeading: String
    let categories: [String]
    let series: [ChartSeries]
    let remarks: ChartRemarks?

    init(
        id: String, title: String, unit: String, categoryHeading: String, categories: [String], series: [ChartSeries],
        remarks: ChartRemarks? = nil
    ) {
        precondition(remarks == nil || remarks?.texts.count == categories.count, "a remark for each category")
        precondition(series.allSatisfy { $0.values.count == categories.count }, "a value for each category")
        self.id = id
        self.title = title
        self.unit = unit
        self.categoryHeading = categoryHeading
        self.categories = categories
        self.series = series
        self.remarks = remarks
    }

    /// - Parameters:
    ///   - mark: the class of a series' mark in the legend, before its number.
    ///   - draw: draws what is in the plot.
    func write(
        _ out: inout HTMLWriter, _ word: PortalWording, mark: String = "fill", _ draw: (inout HTMLWriter) -> Void
    ) {
        guard !categories.isEmpty, !series.isEmpty else {
            return out.element("p", ["class": "empty"], text: word(.listingEmpty))
        }
        out.element("figure", ["class": "chart"]) { out in
            out.element("figcaption") { out in
                out.element("span", text: title)
                out.element("span", ["class": "unit"], text: " (\(unit))")
            }
            if series.contains(where: { !$0.name.isEmpty }) { legend(mark, &out) }
            out.element(
                "div", ["class": "scrolls plain", "tabindex": "0", "role": "region", "aria-labelledby": "\(id)-title"]
            ) { out in
                out.element(
                    "svg",
                    [
                        "class": "chart", "viewBox": "0 0 \(ChartPlot.width) \(ChartPlot.height)", "role": "img",
                        "aria-labelledby": "\(id)-title \(id)-text",
                    ]
                ) { out in
                    out.element("title", ["id": "\(id)-title"], text: title)
                    out.element("desc", ["id": "\(id)-text"], text: description(word))
                    draw(&out)
                }
            }
            table(&out, word)
        }
    }

    private func legend(_ mark: String, _ out: inout HTMLWriter) {
        out.element("ul", ["class": "legend"]) { out in
            for (index, series) in series.enumerated() {
                out.element("li") { out in
                    out.element("svg", ["class": "swatch", "viewBox": "0 0 12 12", "aria-hidden": "true"]) { out in
                        out.shape(
                            "rect",
                            ["class": Self.shade(mark, index), "width": "12", "height": "12", "x": "0", "y": "0"])
                    }
                    out.text(series.name)
                }
            }
        }
    }

    /// The class of a series; after six they begin again.
    static func shade(_ mark: String, _ index: Int) -> String { "\(mark)\(index % 6)" }

    /// First and last category, and the greatest value of all.
    private func description(_ word: PortalWording) -> String {
        var greatest: (value: Int64, place: String)?
        for series in series {
            for (value, category) in zip(series.values, categories) {
                guard let value, value > (greatest?.value ?? -1) else { continue }
                greatest = (value, series.name.isEmpty ? category : "\(category), \(series.name)")
            }
        }
        guard let greatest else { return title }
        return word(
            .chartDescription, categories[0], categories[categories.count - 1],
            "\(NumberText.whole(greatest.value)) \(unit)", greatest.place)
    }

    private func table(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("details", ["class": "numbers"]) { out in
            out.element("summary", text: word(.chartTable))
            out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": title]) { out in
                out.element("table") { out in
                    out.element("caption", text: "\(title) (\(unit))")
                    out.element("thead") { out in
                        out.element("tr") { out in
                            out.element("th", ["scope": "col"], text: categoryHeading)
                            for series in series {
                                out.element(
                                    "th", ["scope": "col", "class": "number"],
                                    text: series.name.isEmpty ? unit : series.name)
                            }
                            if let remarks {
                                out.element("th", ["scope": "col", "class": "number"], text: remarks.heading)
                            }
                        }
                    }
                    out.element("tbody") { out in
                        for (index, category) in categories.enumerated() { row(index, category, &out) }
                    }
                }
            }
        }
    }

    private func row(_ index: Int, _ category: String, _ out: inout HTMLWriter) {
        out.element("tr") { out in
            out.element("th", ["scope": "row"], text: category)
            for series in series {
                out.element(
                    "td", ["class": "number"], text: series.values[index].map { NumberText.whole($0) } ?? "–")
            }
            if let remarks { out.element("td", ["class": "number"], text: remarks.texts[index] ?? "–") }
        }
    }
}
