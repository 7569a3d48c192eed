import DataQuality
import Documents
import Quantities
import Telemetry
import UseCases

/// One member: how each day of a year went, and what stands in the house.
enum MemberPage {
    static let route = Route.page("/projects/{project}/members/{site}", .query(ShowMember.self)) { visit in
        let year = visit.query["year"].flatMap { Int($0) }.flatMap { (1900...9000).contains($0) ? $0 : nil }
        let view = try visit.ask(
            ShowMember(
                visit.identifier("site"), of: visit.identifier("project"), year: year.map { FiscalYear($0) }))
        return Page(view.member.site.text, crumbs: crumbs(view, visit.word)) { out, word in
            Body(
                view: view, path: ProjectPath(view.project.project), word: word,
                mayDispose: view.isOperated && visit.may(DisposeFlag.self)
            ).write(&out)
        }
    }

    private static func crumbs(_ view: MemberView, _ word: PortalWording) -> [Page.Crumb] {
        ManagePage.crumbs(view.project, word)
            + [Page.Crumb(word(.membersTitle), ProjectPath(view.project.project).members)]
    }
}

private struct Body {
    let view: MemberView
    let path: ProjectPath
    let word: PortalWording
    let mayDispose: Bool

    func write(_ out: inout HTMLWriter) {
        years(&out)
        KeyFigures([
            KeyFigure(.daysReceived, NumberText.whole(view.year.total.siteDays), unit: word(.dayUnit)),
            KeyFigure(.dataCompleteness, completeness, unit: "%"),
            KeyFigure(.slotsLeftOut, NumberText.whole(view.year.total.excluded)),
            KeyFigure(
                .selfUseLabel, NumberText.fixed(sum(\.selfUse).kilowattHours, places: 1, .down), unit: "kWh"),
            KeyFigure(
                .generationLabel, NumberText.fixed(sum(\.generation).kilowattHours, places: 1, .down), unit: "kWh"),
        ]).write(&out, word)
        heatMap(&out)
        out.element("h2", text: word(.monthlyTitle))
        MonthlyBars(word(.monthlyTitle), view.year.months).write(&out, word)
        flags(&out)
        equipment(&out)
    }

    private func sum(_ energy: KeyPath<MonthEnergy, Energy>) -> Energy {
        view.year.months.reduce(.zero) { $0 + $1[keyPath: energy] }
    }

    /// Slots received out of those of the days within the window.
    private var completeness: String {
        let expectedDays = view.year.days.count { $0.standing != .outside }
        let perDay = view.year.days.map(\.slots).max() ?? 0
        guard expectedDays > 0, perDay > 0 else { return "–" }
        return NumberText.fixed(
            Rational(view.year.total.received) * 100 / Rational(expectedDays * perDay), places: 2, .down)
    }

    private func years(_ out: inout HTMLWriter) {
        let shown = view.year.fiscalYear
        let span = view.readings ?? view.window.start...view.window.start
        out.element("nav", ["class": "years", "aria-label": word(.fiscalYearLabel)]) { out in
            for year in FiscalYear(containing: span.lowerBound).year...FiscalYear(containing: span.upperBound).year {
                let text = word.documents.fiscalYear(FiscalYear(year))
                if year == shown.year {
                    out.element("strong", ["aria-current": "page"], text: text)
                } else {
                    out.element("a", ["href": "?year=\(year)"], text: text)
                }
            }
        }
    }

    private func heatMap(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.heatTitle))
        YearHeatMap(
            word(.heatCaption, word.documents.fiscalYear(view.year.fiscalYear)), description: counts,
            squares: view.year.days.map { day in
                YearHeatMap.Square(
                    day: day.day, shade: day.standing.shade, words: words(day),
                    link: day.slots > 0 ? path.day(day.day, of: view.member.site) : nil)
            }, legend: DayQuality.Standing.allCases.map { word($0.phrase) }
        ).write(&out, word)
        out.element("details") { out in
            out.element("summary", text: word(.asTable))
            table(&out)
        }
    }

    private var counts: String {
        DayQuality.Standing.allCases.map { standing in
            "\(word(standing.phrase)): \(view.year.days.count { $0.standing == standing })"
        }.joined(separator: ", ")
    }

    private func words(_ day: DayQuality) -> String {
        let flags = day.flags.members.map { word(FlagCatalogue.definition(of: $0).name) }.joined(separator: ", ")
        return "\(day.day): \(word(day.standing.phrase))" + (flags.isEmpty ? "" : " – \(flags)")
    }

    /// Months against what their days are worth: the picture in numbers.
    private func table(_ out: inout HTMLWriter) {
        let byMonth = Dictionary(grouping: view.year.days) { $0.day.components.year * 12 + $0.day.components.month }
        out.element("table") { out in
            out.element("caption", text: word(.heatTableCaption))
            out.element("thead") { out in
                out.element("tr") { out in
                    out.element("th", ["scope": "col"], text: word(.monthLabel))
                    for standing in DayQuality.Standing.allCases {
                        out.element("th", ["scope": "col", "class": "number"], text: word(standing.phrase))
                    }
                }
            }
            out.element("tbody") { out in
                for (_, days) in byMonth.sorted(by: { $0.key < $1.key }) {
                    let (year, month, _) = days[0].day.components
                    out.element("tr") { out in
                        out.element("th", ["scope": "row"], text: word.documents.month(month, of: year))
                        for standing in DayQuality.Standing.allCases {
                            out.element(
                                "td", ["class": "number"], text: "\(days.count { $0.standing == standing })")
                        }
                    }
                }
            }
        }
    }

    private func flags(_ out: inout HTMLWriter) {
        let flagged = view.year.days.filter { !$0.flags.isEmpty }
        guard !flagged.isEmpty else { return }
        out.element("h2", text: word(.flaggedDaysTitle))
        if mayDispose {
            out.element("p") { out in
                out.element(
                    "a",
                    [
                        "class": "button quiet",
                        "href": path.at("quality/dispose?site=\(PercentText.encoded(view.member.site.text))"),
                    ], text: word(.disposeTitle))
            }
        }
        out.element(
            "div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": word(.flaggedDaysTitle)]
        ) { out in
            out.element("table") { out in
                out.element("thead") { out in
                    out.element("tr") { out in
                        for phrase in [PortalPhrase.dayLabel, .flagsHeading] {
                            out.element("th", ["scope": "col"], text: word(phrase))
                        }
                        out.element("th", ["scope": "col", "class": "number"], text: word(.slotsLeftOut))
                    }
                }
                out.element("tbody") { out in
                    for day in flagged {
                        out.element("tr") { out in
                            out.element("td") { out in
                                out.element(
                                    "a", ["href": path.day(day.day, of: view.member.site)], text: "\(day.day)")
                            }
                            out.element("td") { FlagBadges.write(day.flags, &$0, word) }
                            out.element("td", ["class": "number"], text: "\(day.excluded) / \(day.slots)")
                        }
                    }
                }
            }
        }
    }

    private func equipment(_ out: inout HTMLWriter) {
        let member = view.member
        out.element("h2", text: word(.memberHeading))
        Facts([
            (.memberName, member.name ?? ""), (.memberAddress, member.address ?? ""),
            (.memberPrefecture, word.language == .ja ? member.prefecture.name : member.prefecture.romanised),
            (.memberWindow, word.documents.period(view.window)),
            (.memberConsent, word.day(member.consentDate)), (.memberJoined, word.day(member.joiningDate)),
            (.memberOperation, word.day(member.operationStart)),
            (
                .memberPanels,
                "\(member.panels.maker) \(member.panels.model), \(NumberText.whole(member.panels.ratedWatts)) W"
            ),
            (
                .memberConditioner,
                "\(member.conditioner.maker) \(member.conditioner.model), \(member.conditioner.serial)"
            ),
            (.memberMeter, "\(member.meter.maker) \(member.meter.serial)"),
            (.memberMeterClass, word(member.meter.class == .specified ? .meterSpecified : .meterCalibrated)),
            (.memberMeterValid, word.day(member.meter.validUntil)),
            (.memberSupplyPoint, member.supplyPoint ?? ""),
            (.memberSubsidy, member.declarations.subsidy ?? word(.noneWord)),
            (.memberCommitment, view.commitment), (.memberRecord, "\(view.record)"),
        ]).write(&out, word)
    }
}

extension DayQuality.Standing {
    var shade: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    var phrase: PortalPhrase {
        switch self {
        case .outside: .dayOutside
        case .nothing: .dayNothing
        case .clean: .dayClean
        case .noted: .dayNoted
        case .partly: .dayPartly
        case .leftOut: .dayLeftOut
        }
    }
}

/// The flags of a set, each as a badge.
enum FlagBadges {
    static func write(_ flags: Flag, _ out: inout HTMLWriter, _ word: PortalWording) {
        for flag in flags.members {
            let definition = FlagCatalogue.definition(of: flag)
            out.element(
                "span",
                [
                    "class": "badge \(definition.defaultTreatment == .exclude ? "bad" : "neutral")",
                    "title": word(definition.definition),
                ], text: word(definition.name))
            out.text(" ")
        }
    }
}
