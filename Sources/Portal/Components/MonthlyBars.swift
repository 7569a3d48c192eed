package import Documents
import Quantities
package import UseCases

/// Generation by month, and before it the part that was used on site.
package struct MonthlyBars: Sendable {
    private let months: [MonthEnergy]
    private let title: String

    package init(_ title: String, _ months: [MonthEnergy]) {
        self.title = title
        self.months = months
    }

    private static let plot = (left: 64, top: 14, width: 720, height: 220)

    package func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        guard let highest = months.map(\.generation.wattHours).max(), highest > 0 else {
            return out.element("p", ["class": "empty"], text: word(.nothingToDraw))
        }
        let isLarge = highest >= 10_000_000
        out.element("figure") { out in
            out.element("figcaption") { out in
                out.text("\(title) (\(isLarge ? "MWh" : "kWh"))")
                out.element("span", ["class": "legend"]) { out in
                    for (index, phrase) in [PortalPhrase.generationLabel, .selfUseLabel].enumerated() {
                        out.element("span", ["class": "key"]) { out in
                            out.element("i", ["class": "swatch series\(index)", "aria-hidden": "true"], text: "")
                            out.text(word(phrase))
                        }
                    }
                }
            }
            out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": title]) { out in
                picture(EnergyScale(upTo: highest), isLarge, &out, word)
            }
            table(&out, word)
        }
    }

    private func picture(
        _ scale: EnergyScale, _ isLarge: Bool, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        let plot = Self.plot
        let bottom = plot.top + plot.height
        let total = months.reduce(Energy.zero) { $0 + $1.generation }
        out.element(
            "svg", ["viewBox": "0 0 \(plot.left + plot.width) \(bottom + 26)", "class": "chart months", "role": "img"]
        ) { out in
            out.element("title", text: title)
            out.element("desc", text: word(.monthlyDescription, NumberText.kilowattHours(total)))
            for tick in scale.ticks {
                let y = bottom - scale.height(tick, of: plot.height)
                out.shape(
                    "line",
                    [
                        "class": tick == 0 ? "axis" : "grid", "x1": "\(plot.left)", "x2": "\(plot.left + plot.width)",
                        "y1": "\(y)", "y2": "\(y)",
                    ])
                out.element(
                    "text", ["x": "\(plot.left - 8)", "y": "\(y + 4)", "text-anchor": "end"],
                    text: NumberText.decimal(Rational(tick) / Rational(isLarge ? 1_000_000 : 1000), atMost: 3))
            }
            let step = plot.width / max(12, months.count)
            for (index, month) in months.enumerated() {
                bars(month, x: plot.left + index * step + step / 8, width: step * 3 / 4, scale, bottom, &out, word)
            }
        }
    }

    private func bars(
        _ month: MonthEnergy, x: Int, width: Int, _ scale: EnergyScale, _ bottom: Int, _ out: inout HTMLWriter,
        _ word: PortalWording
    ) {
        for (series, energy) in [month.generation, month.selfUse].enumerated() {
            let height = scale.height(energy.wattHours, of: Self.plot.height)
            let inset = series * width / 5
            out.element(
                "rect",
                [
                    "class": "series\(series)", "x": "\(x + inset)", "y": "\(bottom - height)",
                    "width": "\(width - 2 * inset)", "height": "\(height)",
                ]
            ) { out in
                out.element(
                    "title",
                    text: "\(word.documents.month(month.month, of: month.year)): "
                        + "\(word(series == 0 ? .generationLabel : .selfUseLabel)) \(NumberText.kilowattHours(energy)) kWh"
                )
            }
        }
        out.element(
            "text", ["x": "\(x + width / 2)", "y": "\(bottom + 18)", "text-anchor": "middle"],
            text: word.documents.month(month.month))
    }

    private func table(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("details") { out in
            out.element("summary", text: word(.asTable))
            out.element("table") { out in
                out.element("thead") { out in
                    out.element("tr") { out in
                        out.element("th", ["scope": "col"], text: word(.monthLabel))
                        for phrase in [PortalPhrase.generationLabel, .selfUseLabel] {
                            out.element("th", ["scope": "col", "class": "number"], text: "\(word(phrase)) (kWh)")
                        }
                    }
                }
                out.element("tbody") { out in
                    for month in months {
                        out.element("tr") { out in
                            out.element(
                                "th", ["scope": "row"], text: word.documents.month(month.month, of: month.year))
                            for energy in [month.generation, month.selfUse] {
                                out.element("td", ["class": "number"], text: NumberText.kilowattHours(energy))
                            }
                        }
                    }
                }
            }
        }
    }
}
