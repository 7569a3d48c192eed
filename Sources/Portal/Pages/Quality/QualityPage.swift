import DataQuality
import Documents
import Quantities
import UseCases

/// What was received and flagged in a year, home by home, and the decisions about flags.
enum QualityPage {
    static let route = Route.page("/projects/{project}/quality", .query(ListQuality.self)) { visit in
        let year = visit.query["year"].flatMap { Int($0) }.flatMap { (1900...9000).contains($0) ? $0 : nil }
        let after = try visit.query["after"].map { try SiteID($0) }
        let page = try visit.ask(
            ListQuality(visit.identifier("project"), year: year.map { FiscalYear($0) }, after: after))
        let path = ProjectPath(page.project.project)
        return Page(visit.word(.qualityTitle), crumbs: ManagePage.crumbs(page.project, visit.word)) { out, word in
            years(page.year, &out, word)
            if page.isOperated, visit.may(DisposeFlag.self) {
                out.element("p") { out in
                    out.element(
                        "a", ["class": "button quiet", "href": path.at("quality/dispose")], text: word(.disposeTitle))
                }
            }
            listing(page, path, visit).write(&out, visit, filters: false)
            decisions(page, &out, word)
            catalogue(&out, word)
        }
    }

    private static func years(_ shown: FiscalYear, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("nav", ["class": "years", "aria-label": word(.fiscalYearLabel)]) { out in
            for year in [shown.year - 1, shown.year, shown.year + 1] {
                let text = word.documents.fiscalYear(FiscalYear(year))
                if year == shown.year {
                    out.element("strong", ["aria-current": "page"], text: text)
                } else {
                    out.element("a", ["href": "?year=\(year)"], text: text)
                }
            }
        }
    }

    private static func listing(_ page: QualityPageModel, _ path: ProjectPath, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.qualityCaption, word.documents.fiscalYear(page.year)),
            [
                .init("site", .memberSite), .init("days", .daysReceived, isNumber: true),
                .init("expected", .daysExpected, isNumber: true), .init("flagged", .slotsFlagged, isNumber: true),
                .init("leftOut", .slotsLeftOut, isNumber: true), .init("flags", .flagsHeading),
            ],
            rows: page.rows.map { row in
                [
                    .code(row.site.text, link: "\(path.member(row.site))?year=\(page.year.year)"),
                    .number(row.counts.siteDays), .number(row.expectedDays),
                    .number(row.counts.flags.values.reduce(0, +)), .number(row.counts.excluded),
                    .text(
                        row.counts.flags.sorted { $0.key < $1.key }.compactMap { code, count in
                            FlagCatalogue.flag(code: code).map {
                                "\(word(FlagCatalogue.definition(of: $0).name)) \(NumberText.whole(count))"
                            }
                        }.joined(separator: ", ")),
                ]
            },
            next: page.next.map {
                "?\(visit.query.query(setting: ["after": $0.text, "year": "\(page.year.year)"]))"
            })
    }

    private static func decisions(_ page: QualityPageModel, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.decisionsTitle))
        guard !page.decisions.isEmpty else {
            return out.element("p", ["class": "empty"], text: word(.decisionsNone))
        }
        for decision in page.decisions.suffix(mostDecisions).reversed() { DecisionLine.write(decision, &out, word) }
    }

    /// The newest decisions that are shown; all are in the log.
    private static let mostDecisions = 200

    private static func catalogue(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(.catalogueTitle))
        out.element("dl") { out in
            for definition in FlagCatalogue.definitions {
                out.element("div") { out in
                    out.element("dt") { FlagBadges.write(definition.flag, &$0, word) }
                    out.element("dd", text: word(definition.definition))
                }
            }
        }
    }
}

typealias QualityPageModel = UseCases.QualityPage

/// One decision about a flag: what, where, who and why.
enum DecisionLine {
    static func write(_ decision: Disposition, _ out: inout HTMLWriter, _ word: PortalWording) {
        let name = FlagCatalogue.flag(code: decision.flagCode).map { word(FlagCatalogue.definition(of: $0).name) }
        out.element("div", ["class": "notice neutral"]) { out in
            out.element("p", ["class": "notice-title"]) { out in
                out.text("\(name ?? decision.flagCode): \(word(decision.treatment.phrase))")
            }
            out.element(
                "p",
                text: [
                    decision.site?.text ?? word(.allMembers),
                    decision.period.map { word.documents.shortPeriod($0) } ?? word(.allDays),
                    decision.person.text,
                ].joined(separator: " · "))
            out.element("p", text: decision.reason)
        }
    }
}

extension Treatment {
    var phrase: PortalPhrase {
        switch self {
        case .exclude: .treatmentExclude
        case .accept: .treatmentAccept
        }
    }
}
