import DataQuality
import Documents
import Quantities
import Telemetry
import UseCases

/// One home's day: the curve, the flags on it, and what of it counts.
enum SiteDayPage {
    static let route = Route.page(
        "/projects/{project}/members/{site}/days/{day}", .query(ShowSiteDay.self)
    ) { visit in
        guard let day = visit.values["day"].flatMap({ try? Day($0) }) else {
            throw Visit.notFound(visit.values["day"] ?? "")
        }
        let view = try visit.ask(ShowSiteDay(day, of: visit.identifier("site"), in: visit.identifier("project")))
        let path = ProjectPath(view.project.project)
        let site = view.siteDay.site
        let crumbs =
            ManagePage.crumbs(view.project, visit.word) + [
                Page.Crumb(visit.word(.membersTitle), path.members),
                Page.Crumb(site.text, "\(path.member(site))?year=\(FiscalYear(containing: day).year)"),
            ]
        return Page("\(site) – \(visit.word.day(day))", crumbs: crumbs) { out, word in
            Body(
                view: view, path: path, word: word, mayDispose: view.isOperated && visit.may(DisposeFlag.self)
            ).write(&out)
        }
    }
}

private struct Body {
    let view: SiteDayView
    let path: ProjectPath
    let word: PortalWording
    let mayDispose: Bool

    private var siteDay: SiteDay { view.siteDay }

    func write(_ out: inout HTMLWriter) {
        neighbours(&out)
        KeyFigures([
            KeyFigure(.generationLabel, NumberText.kilowattHours(view.claim.generation), unit: "kWh"),
            KeyFigure(.selfUseLabel, NumberText.kilowattHours(view.claim.selfConsumption), unit: "kWh"),
            KeyFigure(.slotsLeftOut, "\(view.claim.excluded.count)", unit: "/ \(siteDay.grid.perDay)"),
            KeyFigure(.dataVersion, "\(view.version)"),
        ]).write(&out, word)
        DayCurve(view: view).write(&out, word)
        if !view.flags.isEmpty { flags(&out) }
        out.element("details") { out in
            out.element("summary", text: word(.asTable))
            table(&out)
        }
        origin(&out)
    }

    private func neighbours(_ out: inout HTMLWriter) {
        out.element("nav", ["class": "years", "aria-label": word(.otherDays)]) { out in
            for (offset, phrase) in [(-1, PortalPhrase.dayBefore), (1, .dayAfter)] {
                out.element(
                    "a", ["href": path.day(siteDay.day.advanced(by: offset), of: siteDay.site)], text: word(phrase))
            }
        }
    }

    private func flags(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.flagsHeading))
        out.element("ul", ["class": "flags"]) { out in
            for flag in view.flags.union.members {
                let definition = FlagCatalogue.definition(of: flag)
                let slots = view.flags.bits.count { Flag(rawValue: $0).contains(flag) }
                out.element("li") { out in
                    FlagBadges.write(flag, &out, word)
                    out.text(word(.slotCount, "\(slots)") + " – " + word(definition.definition))
                    guard mayDispose, definition.canBeAccepted else { return }
                    out.text(" ")
                    let site = PercentText.encoded(siteDay.site.text)
                    let query = "flag=\(definition.code)&site=\(site)&from=\(siteDay.day)&to=\(siteDay.day)"
                    out.element("a", ["href": path.at("quality/dispose?\(query)")], text: word(.disposeTitle))
                }
            }
        }
        for decision in view.decisions { DecisionLine.write(decision, &out, word) }
    }

    private func table(_ out: inout HTMLWriter) {
        out.element("table") { out in
            out.element("caption", text: word(.dayTableCaption))
            out.element("thead") { out in
                out.element("tr") { out in
                    out.element("th", ["scope": "col"], text: word(.timeLabel))
                    for channel in siteDay.channels {
                        out.element(
                            "th", ["scope": "col", "class": "number"], text: "\(word(channel.phrase)) (Wh)")
                    }
                    out.element("th", ["scope": "col"], text: word(.flagsHeading))
                }
            }
            out.element("tbody") { out in
                for slot in 0..<siteDay.grid.perDay { row(slot, &out) }
            }
        }
    }

    private func row(_ slot: Int, _ out: inout HTMLWriter) {
        out.element("tr") { out in
            out.element("th", ["scope": "row"], text: DayCurve(view: view).time(slot))
            for channel in siteDay.channels {
                let value = siteDay.slots(of: channel).map { $0[$0.startIndex + slot] } ?? SiteDay.missing
                out.element(
                    "td", ["class": "number"], text: value == SiteDay.missing ? "–" : NumberText.whole(value))
            }
            out.element("td") { out in
                FlagBadges.write(view.flags[slot], &out, word)
                if view.claim.excluded.contains(slot) {
                    out.element("span", ["class": "muted"], text: word(.leftOut))
                }
            }
        }
    }

    private func origin(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.originHeading))
        Facts([
            (.originDelivery, view.delivery.map { "\($0) – \(view.deliveredFile ?? "")" } ?? ""),
            (.originRecord, view.record.map { "\($0)" } ?? ""), (.originCommitment, view.commitment),
            (.originClaimed, view.claimedBy ?? word(.notYet)),
        ]).write(&out, word)
    }
}
