import Documents
import Quantities
import UseCases

/// The site-days that a period's sums are made of, each leading to its readings.
enum ClaimLinesPage {
    static let route = Route.page(
        "/projects/{project}/periods/{period}/lines", .query(ListClaimLines.self)
    ) { visit in
        let year = visit.query["year"].flatMap { Int($0) }.flatMap { (1900...9000).contains($0) ? $0 : nil }
        let site = try visit.query["site"].flatMap { $0.isEmpty ? nil : try SiteID($0) }
        let page = try visit.ask(
            ListClaimLines(
                visit.identifier("period"), of: visit.identifier("project"),
                from: year.map { .init(year: FiscalYear($0), site: site ?? SiteID(known: "0")) },
                after: visit.query["after"].flatMap { Int($0) }.map { max(0, $0) }))
        let path = ProjectPath(page.project.project)
        let crumbs =
            ManagePage.crumbs(page.project, visit.word)
            + [Page.Crumb(page.period.id.text, path.period(page.period.id))]
        return Page(visit.word(.linesTitle), crumbs: crumbs) { out, word in
            out.element(
                "p", ["class": "lead"],
                text: word(.linesLead, NumberText.whole(page.period.closing.lineCount)))
            tools(page.period.closing.sums.map(\.fiscalYear), year, site, &out, word)
            Listing(
                word(.linesTitle),
                [
                    .init("line", .lineNumber, isNumber: true), .init("site", .memberSite), .init("day", .dayLabel),
                    .init("generation", .generationLabel, unit: .wattHours, isNumber: true),
                    .init("sold", .soldLabel, unit: .wattHours, isNumber: true),
                    .init("selfUse", .selfUseLabel, unit: .wattHours, isNumber: true),
                    .init("leftOut", .slotsLeftOut, isNumber: true),
                ],
                rows: page.lines.map { line in
                    [
                        .number(line.number), .code(line.claim.site.text, link: path.member(line.claim.site)),
                        .text("\(line.claim.day)", link: path.day(line.claim.day, of: line.claim.site)),
                        .number(line.claim.generation.wattHours), .number(line.claim.sold.wattHours),
                        .number(line.claim.selfConsumption.wattHours), .number(line.claim.excluded.count),
                    ]
                },
                next: page.next.map { "?\(visit.query.query(setting: ["after": "\($0)"]))" }
            ).write(&out, visit, filters: false)
        }
    }

    private static func tools(
        _ years: [FiscalYear], _ year: Int?, _ site: SiteID?, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        out.element("form", ["method": "get", "class": "tools", "role": "search"]) { out in
            out.element("label") { out in
                out.element("span", text: word(.fiscalYearLabel))
                out.element("select", ["name": "year"]) { out in
                    for choice in years {
                        let isChosen = choice.year == year
                        out.element(
                            "option",
                            [("value", "\(choice.year)")] + (isChosen ? [("selected", "")] : [])
                        ) { $0.text(word.documents.fiscalYear(choice)) }
                    }
                }
            }
            out.element("label") { out in
                out.element("span", text: word(.memberSite))
                out.void("input", ["name": "site", "value": site?.text ?? "", "maxlength": "64"])
            }
            out.element("button", ["class": "quiet"], text: word(.linesFrom))
        }
    }
}
