import Documents
import Quantities
import Testing

@testable import Portal

@Suite("The axis of a chart")
struct ChartScaleTests {
    @Test(
        "ends at a round number in at most five steps",
        arguments: [
            (0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (9, 10, 2), (11, 15, 5), (26, 30, 10), (99, 100, 20),
            (101, 150, 50), (1_000_001, 1_500_000, 500_000),
        ])
    func round(greatest: Int64, top: Int64, step: Int64) {
        let scale = ChartScale(upTo: greatest)
        #expect(scale.top == top && scale.step == step)
    }

    @Test("holds every value, whatever its size", arguments: Seeds.greatest)
    func holds(greatest: Int64) {
        let scale = ChartScale(upTo: greatest)
        #expect(scale.top >= greatest && scale.ticks.count <= 6 && scale.ticks.first == 0)
        #expect(scale.height(of: greatest, within: 200) <= 200)
        #expect(scale.height(of: scale.top, within: 200) == 200)
        #expect(scale.height(of: -5, within: 200) == 0)
    }

    private enum Seeds {
        static let greatest: [Int64] = [-3, 0, 7, 12_345, 999_999_999_999, .max / 2, .max - 1, .max]
    }
}

@Suite("Charts")
struct ChartTests {
    private static let word = PortalWording(.en)

    private static func drawn(_ write: (inout HTMLWriter) -> Void) -> String {
        var out = HTMLWriter()
        write(&out)
        return out.page
    }

    @Test("a bar is as high as its value, and the numbers stand in a table too")
    func bars() {
        let chart = StackedBars(
            id: "b", title: "Units", unit: "t", heading: "Year", periods: ["2021", "2022", "2023"],
            series: [ChartSeries("", [50, nil, 100])])
        let page = Self.drawn { chart.write(&$0, Self.word) }
        let high = ChartPlot.bottom - ChartPlot.top
        #expect(page.contains("height=\"\(high)\"") && page.contains("height=\"\(high / 2)\""))
        #expect(page.components(separatedBy: "class=\"fill0\"").count == 3, "a missing value has no bar")
        #expect(page.contains("<th scope=\"row\">2022</th><td class=\"number\">–</td>"))
        #expect(page.contains("role=\"img\" aria-labelledby=\"b-title b-text\""))
        #expect(page.contains("<desc id=\"b-text\">From 2021 to 2023. The greatest is 100 t, 2023.</desc>"))
    }

    @Test("the parts of a stacked bar lie on each other without a gap")
    func stacked() throws {
        let chart = StackedBars(
            id: "s", title: "Units", unit: "t", heading: "Year", periods: ["2021"],
            series: [ChartSeries("held", [30]), ChartSeries("retired", [70])])
        let page = Self.drawn { chart.write(&$0, Self.word) }
        let rects = page.matches(of: /class="fill(\d)" x="\d+" y="(\d+)" width="\d+" height="(\d+)"/)
        try #require(rects.count == 2)
        let (lower, upper) = (rects[0].output, rects[1].output)
        #expect(Int(upper.2)! + Int(upper.3)! == Int(lower.2)!)
        #expect(Int(lower.2)! + Int(lower.3)! == ChartPlot.bottom)
        #expect(Int(upper.2)! == ChartPlot.top)
    }

    @Test("grouped bars stand side by side on the axis, each as high as its value, with what is said of them above")
    func grouped() throws {
        let chart = GroupedBars(
            id: "g", title: "Plan", unit: "t", heading: "Year", periods: ["2021", "2022"],
            series: [ChartSeries("planned", [100, 100]), ChartSeries("certified", [50, nil])],
            remarks: ChartRemarks("reached", ["50.00 %", nil]))
        let page = Self.drawn { chart.write(&$0, Self.word) }
        let rects = page.matches(of: /class="fill(\d)" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/).map {
            [$0.output.1, $0.output.2, $0.output.3, $0.output.4, $0.output.5].map { Int($0)! }
        }
        try #require(rects.count == 3, "a missing value has no bar")
        #expect(rects.allSatisfy { $0[2] + $0[4] == ChartPlot.bottom })
        #expect(rects[0][4] == 2 * rects[1][4] && rects[0][2] == ChartPlot.top)
        #expect(rects[0][1] + rects[0][3] == rects[1][1], "neither a gap nor one behind the other")
        #expect(rects[2][1] - rects[0][1] > 2 * rects[0][3], "years stand apart")
        #expect(page.contains(">50.00 %</text>"))
        #expect(page.contains("<th scope=\"col\" class=\"number\">reached</th>"))
        #expect(page.contains("<th scope=\"row\">2021</th><td class=\"number\">100</td><td class=\"number\">50</td>"))
        #expect(page.contains("<td class=\"number\">–</td><td class=\"number\">–</td></tr>"), "nothing is said of 2022")
    }

    @Test("many periods of grouped bars stay inside the picture", arguments: [1, 8, 50, 300])
    func crowded(count: Int) {
        let chart = GroupedBars(
            id: "g", title: "Plan", unit: "t", heading: "Year", periods: (0..<count).map { "\(2000 + $0)" },
            series: (0..<3).map { ChartSeries("s\($0)", Array(repeating: .max, count: count)) })
        let page = Self.drawn { chart.write(&$0, Self.word) }
        let rects = page.matches(of: /class="fill\d" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/)
        #expect(rects.count == 3 * count)
        for rect in rects {
            let (x, width) = (Int(rect.output.1)!, Int(rect.output.3)!)
            #expect(width >= 1 && x >= ChartPlot.left - 3 && x + width <= ChartPlot.right + 3)
            #expect(Int(rect.output.2)! >= ChartPlot.top)
        }
    }

    @Test("hostile names are text, and nothing is styled in place")
    func hostile() {
        let evil = "<script>alert(1)</script>\""
        let charts: [(inout HTMLWriter) -> Void] = [
            {
                StackedBars(
                    id: "b", title: evil, unit: evil, heading: evil, periods: [evil],
                    series: [ChartSeries(evil, [1]), ChartSeries(evil, [.max])]
                ).write(&$0, Self.word)
            },
            {
                GroupedBars(
                    id: "g", title: evil, unit: evil, heading: evil, periods: [evil],
                    series: [ChartSeries(evil, [1])], remarks: ChartRemarks(evil, [evil])
                ).write(&$0, Self.word)
            },
        ]
        for chart in charts {
            let page = Self.drawn(chart)
            #expect(!page.contains("<script") && !page.contains("style="))
        }
    }

    @Test("a chart of nothing says so")
    func empty() {
        let chart = StackedBars(id: "b", title: "Units", unit: "t", heading: "Year", periods: [], series: [])
        #expect(Self.drawn { chart.write(&$0, Self.word) }.contains("Nothing matches"))
    }
}
