import Documents
import Quantities

/// Credits by vintage (ヴィンテージ別): what is held, and on top of it what is retired.
struct VintageChart {
    private let title: PortalPhrase
    private let rows: [(vintage: FiscalYear, held: Tonnes, retired: Tonnes)]

    init(_ title: PortalPhrase, _ rows: [(vintage: FiscalYear, held: Tonnes, retired: Tonnes)]) {
        self.title = title
        self.rows = rows
    }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        StackedBars(
            id: "vintages", title: word(title), unit: word(.tonnes), heading: word(.publicColumnVintage),
            periods: rows.map { Self.label($0.vintage, word) },
            series: [
                ChartSeries(word(.homeHeld), rows.map(\.held.count)),
                ChartSeries(word(.homeRetired), rows.map(\.retired.count)),
            ]
        ).write(&out, word)
    }

    /// As short as a bar is wide.
    static func label(_ year: FiscalYear, _ word: PortalWording) -> String {
        word.language == .ja ? "\(year.year)年度" : "FY\(year.year)"
    }
}
