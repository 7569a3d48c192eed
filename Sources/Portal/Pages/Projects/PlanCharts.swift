import Documents
import ProjectCycle
import Quantities

/// A project against its plan (計画に対する実績): tonnes by fiscal year, and how far it has come to the whole.
struct PlanCharts {
    /// Nil when the plan names no tonnes.
    private let progress: PlanProgress?

    init(_ progress: PlanProgress?) { self.progress = progress }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.progressHeading))
        guard let progress else { return out.element("p", ["class": "empty"], text: word(.progressNone)) }
        out.element("p", text: word(.progressText))
        KeyFigures([
            KeyFigure(.progressWhole, NumberText.whole(progress.planned.count), unit: word(.tonnes)),
            KeyFigure(.progressCertified, NumberText.whole(progress.certified.count), unit: word(.tonnes)),
            KeyFigure(.progressReached, progress.share.map { NumberText.percent($0) } ?? "–"),
        ]).write(&out, word)
        let years = progress.years
        let labels = years.map { VintageChart.label($0.fiscalYear, word) }
        GroupedBars(
            id: "plan-years", title: word(.progressYears), unit: word(.tonnes), heading: word(.progressYear),
            periods: labels,
            series: [
                ChartSeries(word(.progressPlanned), years.map(\.planned?.count)),
                ChartSeries(word(.progressCertified), years.map(\.certified?.count)),
                ChartSeries(word(.progressIssued), years.map(\.issued?.count)),
            ]
        ).write(&out, word)
        GroupedBars(
            id: "plan-target", title: word(.progressTarget), unit: word(.tonnes), heading: word(.progressYear),
            periods: labels,
            series: [
                ChartSeries(word(.progressPlannedSum), years.map(\.plannedSoFar.count)),
                ChartSeries(word(.progressCertifiedSum), years.map(\.certifiedSoFar?.count)),
            ],
            remarks: ChartRemarks(word(.progressShare), years.map { $0.share.map { NumberText.percent($0) } })
        ).write(&out, word)
    }
}
