import Documents
import Quantities
import Store

/// Credits by vintage (ヴィンテージ別): what is held, and on top of it what is retired, in whole units of a grid so that no
/// rounding depends on a machine. The same numbers stand in a table below it.
struct VintageChart {
    private let holdings: [VintageHolding]
    private let top: Int64

    init(_ holdings: [VintageHolding]) {
        self.holdings = holdings
        top = holdings.map { $0.held.count + $0.retired.count }.max() ?? 0
    }

    private static let (left, right, bottom, ceiling) = (72, 716, 190, 14)

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        guard top > 0 else { return out.element("p", ["class": "empty"], text: word(.accountEmpty)) }
        out.element("figure", ["class": "vintages"]) { out in
            out.element("figcaption") { out in
                out.text(word(.vintageChart))
                out.element("span", ["class": "legend"]) { out in
                    for (series, phrase) in [(1, PortalPhrase.held), (0, .retiredAmount)] {
                        out.element("span", ["class": "key"]) { out in
                            out.element("i", ["class": "swatch series\(series)", "aria-hidden": "true"], text: "")
                            out.text(word(phrase))
                        }
                    }
                }
            }
            picture(&out, word)
        }
        table(&out, word)
    }

    private func picture(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element(
            "svg",
            [
                "class": "chart", "viewBox": "0 0 720 220", "role": "img",
                "aria-labelledby": "vintages-title vintages-text",
            ]
        ) { out in
            out.element("title", ["id": "vintages-title"], text: word(.vintageChart))
            out.element("desc", ["id": "vintages-text"], text: word(.vintageChartText))
            for tick in ticks {
                let y = "\(y(tick))"
                out.shape(
                    "line",
                    [
                        "class": tick == 0 ? "axis" : "grid", "x1": "\(Self.left)", "x2": "\(Self.right)", "y1": y,
                        "y2": y,
                    ])
                out.element(
                    "text", ["x": "\(Self.left - 8)", "y": "\(self.y(tick) + 4)", "text-anchor": "end"],
                    text: NumberText.whole(tick))
            }
            for (index, holding) in holdings.enumerated() { bars(holding, index, &out, word) }
        }
    }

    private func bars(_ holding: VintageHolding, _ index: Int, _ out: inout HTMLWriter, _ word: PortalWording) {
        let step = (Self.right - Self.left) / max(4, holdings.count)
        let width = max(4, step * 55 / 100)
        let x = Self.left + step * index + (step - width) / 2
        let (held, all) = (y(holding.held.count), y(holding.held.count + holding.retired.count))
        for (series, from, to) in [(1, held, Self.bottom), (0, all, held)] where to > from {
            out.shape(
                "rect",
                [
                    "class": "series\(series)", "x": "\(x)", "y": "\(from)", "width": "\(width)",
                    "height": "\(to - from)",
                ])
        }
        // At most some fifteen labels, however many bars.
        guard index % ((holdings.count + 14) / 15) == 0 else { return }
        out.element(
            "text", ["x": "\(x + width / 2)", "y": "\(Self.bottom + 20)", "text-anchor": "middle"],
            text: "\(holding.vintage.year)")
    }

    private func table(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("details", ["class": "chart-table"]) { out in
            out.element("summary", text: word(.chartAsTable))
            out.element("table") { out in
                out.element("caption", text: word(.vintageChart))
                out.element("thead") { out in
                    out.element("tr") { out in
                        for phrase in [PortalPhrase.vintage, .held, .retiredAmount] {
                            out.element("th", ["scope": "col"], text: word(phrase))
                        }
                    }
                }
                out.element("tbody") { out in
                    for holding in holdings {
                        out.element("tr") { out in
                            out.element("th", ["scope": "row"], text: word.documents.fiscalYear(holding.vintage))
                            out.element("td", ["class": "number"], text: word.tonnes(holding.held))
                            out.element("td", ["class": "number"], text: word.tonnes(holding.retired))
                        }
                    }
                }
            }
        }
    }

    /// Four lines or fewer at 1, 2 or 5 times a power of ten.
    private var ticks: [Int64] {
        var unit: Int64 = 1
        while true {
            for step in [unit, unit * 2, unit * 5] where step * 4 >= top {
                return Array(stride(from: 0, through: top, by: Int(step)))
            }
            guard unit <= Int64.max / 100 else { return [0] }
            unit *= 10
        }
    }

    private func y(_ value: Int64) -> Int {
        let share = UInt64(max(0, min(value, top))).multipliedFullWidth(by: UInt64(Self.bottom - Self.ceiling))
        return Self.bottom - Int(UInt64(top).dividingFullWidth(share).quotient)
    }
}
