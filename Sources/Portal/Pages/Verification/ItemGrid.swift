import Documents
import Quantities
import UseCases
import Verification

/// The items of the checklist: first all of them as small squares, then section by section with outcome and evidence.
struct ItemGrid {
    /// Which items are shown.
    enum Filter: String, CaseIterable {
        case all, open, findings, verifier, system

        var phrase: PortalPhrase {
            switch self {
            case .all: .showAll
            case .open: .showOpen
            case .findings: .showFindings
            case .verifier: .showVerifier
            case .system: .showSystem
            }
        }
    }

    let view: VerificationView
    let visit: Visit

    private var word: PortalWording { visit.word }
    private var filter: Filter { visit.query["show"].flatMap(Filter.init(rawValue:)) ?? .all }

    static func path(_ item: ChecklistItem.ID, of period: MonitoringPeriodID) -> String {
        "\(VerificationListPage.path)/\(Visit.segment(period))/items/\(Visit.segment(item))"
    }

    private func isShown(_ item: ItemProgress) -> Bool {
        switch filter {
        case .all: true
        case .open: item.status.isUnsettled
        case .findings: item.answer?.abbreviation != nil
        case .verifier: view.finding(on: item.item) == nil
        case .system: view.finding(on: item.item) != nil
        }
    }

    /// All items at a glance.
    func writeMap(_ out: inout HTMLWriter) {
        out.element("div", ["class": "itemmap"]) { out in
            for section in view.progress.sections {
                out.element("div", ["class": "itemmap-row"]) { out in
                    out.element("a", ["class": "itemmap-title", "href": "#section-\(section.section)"]) { out in
                        out.element("strong", text: section.section.text)
                        out.text(" \(word(section.title))")
                    }
                    out.element("ol") { out in
                        for item in view.progress.items where item.section == section.section { square(item, &out) }
                    }
                }
            }
        }
        legend(&out)
    }

    private func square(_ item: ItemProgress, _ out: inout HTMLWriter) {
        let text = view.checklist.item(item.item).map { word($0.text) } ?? ""
        out.element("li") { out in
            out.element(
                "a",
                [
                    "class": "square \(item.status.tone.rawValue) \(item.status.isUnsettled ? "unsettled" : "")",
                    "href": Self.path(item.item, of: view.period.id),
                    "title": "\(item.item) \(text): \(word(item.status.name))",
                    "aria-label": "\(item.item) \(text): \(word(item.status.name))",
                ], text: item.item.text)
        }
    }

    private func legend(_ out: inout HTMLWriter) {
        out.element("ul", ["class": "tally"]) { out in
            for status in ItemStatus.allCases {
                guard let count = view.progress.total[status], count > 0 else { continue }
                out.element("li") { out in
                    out.element("span", ["class": "badge \(status.tone.rawValue)"], text: word.tally(status))
                    out.text(" \(count)")
                }
            }
        }
    }

    func writeTable(_ out: inout HTMLWriter) {
        out.element("nav", ["class": "chips", "aria-label": word(.showWhich)]) { out in
            for choice in Filter.allCases {
                let query = visit.query.query(setting: ["show": choice == .all ? nil : choice.rawValue])
                let here = "\(visit.request.path)\(query.isEmpty ? "" : "?\(query)")"
                out.element(
                    "a", choice == filter ? ["href": here, "aria-current": "true"] : ["href": here],
                    text: word(choice.phrase))
            }
        }
        let shown = view.progress.items.filter(isShown)
        guard !shown.isEmpty else { return out.element("p", ["class": "empty"], text: word(.listingEmpty)) }
        out.element(
            "div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": word(.itemsHeading)]
        ) { out in
            out.element("table", ["class": "items"]) { out in
                out.element("caption", text: word(.itemsHeading))
                head(&out)
                for section in view.progress.sections {
                    body(section, shown.filter { $0.section == section.section }, &out)
                }
            }
        }
    }

    private func head(_ out: inout HTMLWriter) {
        out.element("thead") { out in
            out.element("tr") { out in
                for phrase in [
                    PortalPhrase.itemNumber, .itemText, .itemFiller, .itemOutcome, .itemDetail, .itemEvidence,
                ] {
                    out.element("th", ["scope": "col"], text: word(phrase))
                }
            }
        }
    }

    private func body(_ section: SectionProgress, _ items: [ItemProgress], _ out: inout HTMLWriter) {
        guard !items.isEmpty else { return }
        out.element("tbody", ["id": "section-\(section.section)"]) { out in
            out.element("tr", ["class": "group"]) { out in
                out.element(
                    "th", ["colspan": "6", "scope": "colgroup"], text: "\(section.section)  \(word(section.title))")
            }
            for item in items { row(item, &out) }
        }
    }

    private func row(_ item: ItemProgress, _ out: inout HTMLWriter) {
        let finding = view.finding(on: item.item)
        let known = view.checklist.item(item.item)
        out.element("tr") { out in
            out.element("td") { out in
                out.element("a", ["href": Self.path(item.item, of: view.period.id)], text: item.item.text)
            }
            out.element("td") { out in
                out.prose(known.map { word($0.text) } ?? "")
                if known?.verified == false {
                    out.text(" ")
                    out.element("span", ["class": "badge caution"], text: word(.unverified))
                }
            }
            out.element("td", text: word(finding == nil ? .fillerVerifier : .fillerSystem))
            out.element("td") { out in
                out.element("span", ["class": "badge \(item.status.tone.rawValue)"], text: word(item.status.name))
                if let short = item.answer?.abbreviation { out.text(" \(short)") }
            }
            out.element("td") { out in
                out.prose(item.comment.flatMap { $0.isEmpty ? nil : $0 } ?? item.detail.map { word($0) } ?? "")
            }
            out.element("td") { out in
                EvidenceList(
                    finding?.evidence ?? view.state.answers[item.item]?.evidence ?? [],
                    omitted: finding?.omittedLinks ?? 0
                ).write(&out, word, most: 3)
            }
        }
    }
}
