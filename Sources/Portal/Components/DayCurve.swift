import DataQuality
import Documents
import Quantities
import Telemetry
import UseCases

/// One day's readings as stepped curves, with flagged slots behind them: what is left out of the claim stands on a band.
struct DayCurve {
    let view: SiteDayView

    private static let plot = (left: 56, top: 30, width: 768, height: 240)
    private var plot: (left: Int, top: Int, width: Int, height: Int) { Self.plot }
    private var bottom: Int { plot.top + plot.height }
    private var grid: SlotGrid { view.siteDay.grid }
    private var scale: EnergyScale {
        EnergyScale(upTo: view.siteDay.values.filter { $0 != SiteDay.missing }.map { Int64($0) }.max() ?? 1)
    }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let title = word(.dayCurveTitle, "\(view.siteDay.day)")
        out.element("figure") { out in
            out.element("figcaption") { out in
                out.text("\(title) (Wh / \(word(.minutes, "\(grid.minutes)")))")
                legend(&out, word)
            }
            out.element("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": title]) { out in
                out.element(
                    "svg",
                    [
                        "viewBox": "0 0 \(plot.left + plot.width + 28) \(bottom + 30)", "class": "chart day",
                        "role": "img",
                    ]
                ) { out in
                    out.element("title", text: title)
                    out.element("desc", text: description(word))
                    bands(&out, word)
                    axes(&out)
                    for channel in view.siteDay.channels { curve(channel, &out) }
                    marks(&out, word)
                }
            }
        }
    }

    private func legend(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("span", ["class": "legend"]) { out in
            for channel in view.siteDay.channels {
                out.element("span", ["class": "key"]) { out in
                    out.element("i", ["class": "swatch line c\(channel.rawValue)", "aria-hidden": "true"], text: "")
                    out.text(word(channel.phrase))
                }
            }
            for (kind, phrase) in [("band out", PortalPhrase.slotsLeftOut), ("band noted", .slotsNoted)] {
                out.element("span", ["class": "key"]) { out in
                    out.element("i", ["class": "swatch \(kind)", "aria-hidden": "true"], text: "")
                    out.text(word(phrase))
                }
            }
        }
    }

    private func description(_ word: PortalWording) -> String {
        word(
            .dayCurveDescription, NumberText.kilowattHours(view.claim.generation),
            NumberText.kilowattHours(view.claim.selfConsumption), "\(view.claim.excluded.count)", "\(grid.perDay)")
    }

    private func x(_ slot: Int) -> Int { plot.left + slot * plot.width / grid.perDay }
    private func y(_ value: Int64) -> Int { bottom - scale.height(value, of: plot.height) }

    private func bands(_ out: inout HTMLWriter, _ word: PortalWording) {
        for slot in 0..<grid.perDay where !view.flags[slot].isEmpty {
            out.element(
                "rect",
                [
                    "class": view.claim.excluded.contains(slot) ? "band out" : "band noted", "x": "\(x(slot))",
                    "y": "\(plot.top)", "width": "\(x(slot + 1) - x(slot))", "height": "\(plot.height)",
                ]
            ) { out in out.element("title", text: words(slot, word)) }
        }
    }

    /// A small mark above each run of slots with the same flags, with the flags' names.
    private func marks(_ out: inout HTMLWriter, _ word: PortalWording) {
        var slot = 0
        while slot < grid.perDay {
            let flags = view.flags[slot]
            var end = slot + 1
            while end < grid.perDay, view.flags[end] == flags { end += 1 }
            if !flags.isEmpty {
                let middle = (x(slot) + x(end)) / 2
                out.element(
                    "path",
                    [
                        "class": "flag",
                        "d": "M\(middle) \(plot.top - 4)l-6 -10h12z",
                    ]
                ) { out in out.element("title", text: words(slot, word)) }
            }
            slot = end
        }
    }

    private func words(_ slot: Int, _ word: PortalWording) -> String {
        "\(time(slot)): "
            + view.flags[slot].members.map { word(FlagCatalogue.definition(of: $0).name) }
            .joined(separator: ", ")
    }

    func time(_ slot: Int) -> String {
        let minutes = slot * grid.minutes
        return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    private func axes(_ out: inout HTMLWriter) {
        for tick in scale.ticks {
            out.shape(
                "line",
                [
                    "class": tick == 0 ? "axis" : "grid", "x1": "\(plot.left)", "x2": "\(plot.left + plot.width)",
                    "y1": "\(y(tick))", "y2": "\(y(tick))",
                ])
            out.element(
                "text", ["x": "\(plot.left - 8)", "y": "\(y(tick) + 4)", "text-anchor": "end"],
                text: NumberText.whole(tick))
        }
        for hour in stride(from: 0, through: 24, by: 3) {
            let x = plot.left + hour * plot.width / 24
            out.shape(
                "line", ["class": "axis", "x1": "\(x)", "x2": "\(x)", "y1": "\(bottom)", "y2": "\(bottom + 5)"])
            out.element("text", ["x": "\(x)", "y": "\(bottom + 20)", "text-anchor": "middle"], text: "\(hour):00")
        }
    }

    /// Steps, broken where a slot was not read.
    private func curve(_ channel: Channel, _ out: inout HTMLWriter) {
        guard let slots = view.siteDay.slots(of: channel) else { return }
        var path = ""
        var isDrawing = false
        for (slot, value) in slots.enumerated() {
            guard value != SiteDay.missing else {
                isDrawing = false
                continue
            }
            path += "\(isDrawing ? "L" : "M")\(x(slot)) \(y(Int64(value)))H\(x(slot + 1))"
            isDrawing = true
        }
        guard !path.isEmpty else { return }
        out.shape("path", ["class": "curve c\(channel.rawValue)", "d": path])
    }
}

extension Channel {
    var phrase: PortalPhrase {
        switch self {
        case .generation: .generationLabel
        case .export: .exported
        case .import: .imported
        case .consumption: .consumption
        }
    }
}
