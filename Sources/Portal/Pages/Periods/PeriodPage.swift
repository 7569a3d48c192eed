import Documents
import ProjectCycle
import Quantities
import UseCases

/// A monitoring period with its report: every number opens into the equation behind it, down to the readings.
enum PeriodPage {
    static let route = Route.page(
        "/projects/{project}/periods/{period}", .query(ShowMonitoringReport.self)
    ) { visit in
        let view = try visit.ask(ShowMonitoringReport(visit.identifier("period"), of: visit.identifier("project")))
        let title = visit.word(.periodTitle, view.period.id.text)
        return Page(title, crumbs: ManagePage.crumbs(view.project, visit.word)) { out, word in
            ReportBody(view: view, visit: visit).write(&out)
        }
    }

    /// Has the report made, as work that takes its time.
    static let produce = Route(
        .post, "/projects/{project}/periods/{period}/report", .command(ProduceReport.self)
    ) { visit in
        let view = try visit.ask(ShowMonitoringReport(visit.identifier("period"), of: visit.identifier("project")))
        let item = try visit.work.submit(
            .produceReport(project: view.project.project, monitoringPeriod: view.period.id), by: visit.reader,
            key: try visit.form()[EntryForm.id] ?? "")
        return Redirect.to("/jobs/\(item.id)")
    }
}

private struct ReportBody {
    let view: ReportView
    let visit: Visit

    private var word: PortalWording { visit.word }
    private var path: ProjectPath { ProjectPath(view.project.project) }
    private var place: String { path.period(view.period.id) }

    func write(_ out: inout HTMLWriter) {
        out.element("p", ["class": "lead"]) { out in
            out.text(word.documents.period(view.period.period) + " ")
            out.element(
                "span", ["class": "badge \(view.period.stage.tone.rawValue)"], text: word(view.period.stage.name))
        }
        PeriodStepper.of(view.period, word).write(&out, word)
        actions(&out)
        if let report = view.report { summary(report, &out) }
        ForEachYear(view: view, place: place, word: word).write(&out)
        if let report = view.report { rest(report, &out) }
        documents(&out)
    }

    private func actions(_ out: inout HTMLWriter) {
        guard view.isOperated else { return }
        out.element("div", ["class": "actions"]) { out in
            if view.period.stage.mayBeReported {
                out.element("form", ["method": "post", "action": "\(place)/report"]) { out in
                    FormToken.write(visit.session, &out)
                    out.void("input", ["type": "hidden", "name": EntryForm.id, "value": EntryForm.freshID()])
                    out.element("button", text: word(view.period.report == nil ? .produceReport : .produceAgain))
                }
            }
            if view.period.stage.mayBeClosedAgain {
                out.element("a", ["class": "button quiet", "href": path.at("close")], text: word(.closeAgain))
            }
        }
    }

    private func summary(_ report: MonitoringReport, _ out: inout HTMLWriter) {
        let selfUse = report.years.reduce(Energy.zero) { $0 + $1.selfUse }
        KeyFigures([
            KeyFigure(.claimed, NumberText.whole(report.claim.count), unit: word(.tonnes)),
            KeyFigure(.selfUseLabel, NumberText.fixed(selfUse.megawattHours, places: 3, .down), unit: "MWh"),
            KeyFigure(.projectMembers, NumberText.whole(report.members.count)),
            KeyFigure(
                .dataCompleteness,
                report.quality.completeness.map { NumberText.fixed($0 * 100, places: 2, .down) } ?? "–", unit: "%"),
        ]).write(&out, word)
        out.element("h2", text: word(.monthlyTitle))
        MonthlyBars(
            word(.monthlyTitle),
            report.months.map {
                MonthEnergy(year: $0.year, month: $0.month, generation: $0.generation, selfUse: $0.selfUse)
            }
        ).write(&out, word)
    }

    private func rest(_ report: MonitoringReport, _ out: inout HTMLWriter) {
        out.element("h2", text: word(.monitoredTitle))
        Listing(
            word(.monitoredTitle),
            [
                .init("symbol", .traceSymbol), .init("meaning", .symbolMeaning),
                .init("value", .valueLabel, isNumber: true),
                .init("unit", .unitHeading), .init("class", .monitoringClass), .init("standing", .standing),
            ],
            rows: report.values.map { value in
                [
                    .code(value.symbol), .text(word(value.definition)),
                    .text(NumberText.decimal(value.value)), .text(NumberText.unit(value.unit)),
                    .text(value.category),
                    value.isVerified ? .badge(word(.confirmed), .good) : .badge(word(.unverified), .caution),
                ]
            }
        ).write(&out, visit, filters: false)
        out.element("h2", text: word(.deliveriesTitle))
        Listing(
            word(.deliveriesTitle),
            [
                .init("id", .delivery), .init("siteDays", .siteDays, isNumber: true),
                .init("record", .originRecord, isNumber: true), .init("digest", .documentDigest),
            ],
            rows: report.deliveries.map {
                [.code($0.id.text), .number($0.siteDays), .number($0.record), .code($0.digest)]
            }
        ).write(&out, visit, filters: false)
    }

    private func documents(_ out: inout HTMLWriter) {
        guard !view.documents.isEmpty else { return }
        out.element("h2", text: word(.documentsTitle))
        out.element("ul", ["class": "documents"]) { out in
            for document in view.documents {
                out.element("li") { out in
                    out.element(
                        "a", ["href": "\(place)/documents/\(PercentText.encoded(document.name))", "download": ""],
                        text: document.name)
                    out.element(
                        "span", ["class": "muted"],
                        text: " \(NumberText.whole((document.bytes + 1023) / 1024)) KiB · SHA-256 ")
                    out.element("code", text: document.digest)
                }
            }
        }
    }
}

/// The years of a period: sums that open into their equations, factors and site-days.
private struct ForEachYear {
    let view: ReportView
    let place: String
    let word: PortalWording

    func write(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.traceTitle))
        out.element("p", text: word(.traceLead))
        for sum in view.period.closing.sums {
            let year = view.report?.years.first { $0.year == sum.fiscalYear }
            out.element("section", ["class": "card trace"]) { out in
                out.element("h3", text: word.documents.fiscalYear(sum.fiscalYear))
                if let year { CalculationTrace(year: year, word: word).write(&out) }
                siteDays(sum, &out)
            }
        }
    }

    /// The sums of the closing, and the way to the site-days that they are made of.
    private func siteDays(_ sum: FiscalYearSum, _ out: inout HTMLWriter) {
        out.element("details", ["class": "step"]) { out in
            out.element("summary") { out in
                out.element("span", ["class": "symbol"], text: word(.closingSums))
                out.element(
                    "span", ["class": "amount"], text: "\(NumberText.kilowattHours(sum.selfConsumption)) kWh")
            }
            Facts([
                (.generationLabel, "\(NumberText.kilowattHours(sum.generation)) kWh"),
                (.soldLabel, "\(NumberText.kilowattHours(sum.sold)) kWh"),
                (.selfUseLabel, "\(NumberText.kilowattHours(sum.selfConsumption)) kWh"),
                (.claimRoot, view.period.closing.claimRoot),
                (.claimLines, NumberText.whole(view.period.closing.lineCount)),
            ]).write(&out, word)
            out.element("p") { out in
                out.element(
                    "a", ["class": "button quiet", "href": "\(place)/lines?year=\(sum.fiscalYear.year)"],
                    text: word(.linesLink))
            }
        }
    }
}
