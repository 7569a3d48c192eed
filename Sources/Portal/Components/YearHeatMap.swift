package import Documents
package import Quantities

/// A year at a glance: one small square for each day, months from top to bottom.
///
/// What a square says by its shade it says again in words, and the table below the picture says everything.
package struct YearHeatMap: Sendable {
    package struct Square: Sendable {
        package let day: Day
        /// 0 to 5: a class of the style sheet and a key of the legend.
        package let shade: Int
        package let words: String
        /// Nil where there is nothing to see.
        package let link: String?

        package init(day: Day, shade: Int, words: String, link: String?) {
            self.day = day
            self.shade = shade
            self.words = words
            self.link = link
        }
    }

    private let title: String
    private let description: String
    private let squares: [Square]
    /// What each shade means, in order.
    private let legend: [String]

    package init(_ title: String, description: String, squares: [Square], legend: [String]) {
        self.title = title
        self.description = description
        self.squares = squares
        self.legend = legend
    }

    private static let step = 20
    private static let left = 78
    private static let top = 22

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let months = Set(squares.map { Month($0.day) }).sorted()
        let width = Self.left + 31 * Self.step
        let height = Self.top + months.count * Self.step
        out.element("figure", ["class": "heat"]) { out in
            out.element("figcaption") { out in
                out.text(title)
                out.element("span", ["class": "legend"]) { out in
                    for (shade, words) in legend.enumerated() {
                        out.element("span", ["class": "key"]) { out in
                            out.element("i", ["class": "swatch q\(shade)", "aria-hidden": "true"], text: "")
                            out.text(words)
                        }
                    }
                }
            }
            out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": title]) { out in
                out.element(
                    "svg",
                    [
                        "viewBox": "0 0 \(width) \(height)", "class": "chart year", "role": "group",
                        "aria-label": "\(title). \(description)",
                    ]
                ) { out in
                    for day in stride(from: 1, through: 31, by: 5) {
                        out.element(
                            "text",
                            [
                                "x": "\(Self.left + (day - 1) * Self.step + 9)", "y": "\(Self.top - 8)",
                                "text-anchor": "middle",
                            ], text: "\(day)")
                    }
                    for (row, month) in months.enumerated() {
                        out.element(
                            "text", ["x": "0", "y": "\(Self.top + row * Self.step + 13)"],
                            text: word.documents.month(month.month, of: month.year))
                    }
                    for square in squares { write(square, months, &out) }
                }
            }
        }
    }

    private func write(_ square: Square, _ months: [Month], _ out: inout HTMLWriter) {
        guard let row = months.firstIndex(of: Month(square.day)) else { return }
        let x = Self.left + (square.day.components.day - 1) * Self.step
        let y = Self.top + row * Self.step
        func rect(_ out: inout HTMLWriter) {
            out.element(
                "rect", ["x": "\(x)", "y": "\(y)", "width": "18", "height": "18", "class": "q\(square.shade)"]
            ) { out in out.element("title", text: square.words) }
        }
        guard let link = square.link else { return rect(&out) }
        out.element("a", ["href": link, "aria-label": square.words], rect)
    }

    private struct Month: Hashable, Comparable {
        let year: Int
        let month: Int

        init(_ day: Day) { (year, month, _) = day.components }

        static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
    }
}
