import Documents
import Methodology
import Quantities
import UseCases
import Verification

/// The rules in force, each with its source, its validity and whether it was compared with the official text.
enum RulesPage {
    static let path = "/rules"

    static let route = Route.page("/rules", .query(ShowRules.self)) { visit in
        let rules = try visit.ask(ShowRules())
        return Page(visit.word(.rulesHeading)) { out, word in
            AdministrationLinks.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.rulesLead))
            files(rules, visit).write(&out, visit, filters: false)
            out.element("h2", text: word(.methodologiesHeading))
            for definition in rules.definitions { write(definition, &out, word) }
            out.element("h2", text: word(.factorsHeading))
            factors(rules.factors, visit).write(&out, visit)
            out.element("h2", text: word(.checklistHeading))
            out.element("p") { out in
                out.text(word(.checklistText, "\(rules.checklist.items.count)", rules.checklist.version))
                out.text(" ")
                verified(rules.checklist.verified, &out, word)
            }
            checklist(rules.checklist, visit).write(&out, visit, filters: false)
        }
    }

    private static func mark(_ isVerified: Bool, _ word: PortalWording) -> ListingCell {
        isVerified ? .badge(word(.verifiedValue), .good) : .badge(word(.unverified), .caution)
    }

    private static func verified(_ isVerified: Bool, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element(
            "span", ["class": "badge \(isVerified ? "good" : "caution")"],
            text: word(isVerified ? .verifiedValue : .unverified))
    }

    private static func files(_ rules: RulesView, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.ruleFiles),
            [
                .init("rule", .rule), .init("version", .version), .init("state", .ruleState),
                .init("digest", .digest), .init("record", .record, isNumber: true),
            ],
            rows: rules.files.map { file in
                [
                    .text(file.kind == file.id ? word(name(file.kind)) : "\(word(name(file.kind))) \(file.id)"),
                    .text(file.version),
                    .badge(word(file.isInForce ? .inForce : .replaced), file.isInForce ? .good : .neutral),
                    .code(file.digest), .number(file.record, link: RecordLink.path(file.record)),
                ]
            })
    }

    private static func name(_ kind: String) -> PortalPhrase {
        switch kind {
        case "methodology": .methodology
        case "factors": .factorsHeading
        default: .checklistHeading
        }
    }

    private static func write(_ definition: MethodologyDefinition, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("section", ["class": "card"]) { out in
            out.element("h3") { out in
                out.text("\(definition.id) \(word(definition.name)) \(definition.version) ")
                verified(definition.verified, &out, word)
            }
            out.element("p", text: word(definition.note))
            out.element("div", ["class": "scrolls"]) { out in
                out.element("table") { out in
                    out.element("caption", text: word(.equationsHeading))
                    out.element("thead") { out in
                        out.element("tr") { out in
                            for phrase in [PortalPhrase.symbol, .meaning, .unit, .source, .ruleState] {
                                out.element("th", ["scope": "col"], text: word(phrase))
                            }
                        }
                    }
                    out.element("tbody") { out in
                        for symbol in definition.symbols {
                            out.element("tr") { out in
                                out.element("td") { out in out.element("code", text: symbol.notation) }
                                out.element("td", text: word(symbol.meaning))
                                out.element("td", text: NumberText.unit(symbol.unitText))
                                out.element("td", text: symbol.source)
                                out.element("td") { out in verified(symbol.verified, &out, word) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func factors(_ rows: [Factor], _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.factorsHeading),
            [
                .init("item", .factorItem), .init("year", .fiscalYear), .init("kind", .factorKind),
                .init("value", .factorValue), .init("unit", .unit), .init("document", .factorDocument),
                .init("validFrom", .validFrom), .init("source", .source), .init("verified", .ruleState),
            ],
            rows: rows.prefix(Listing.most).map { row in
                [
                    .text(row.item), .text(row.fiscalYear.map { "\($0.year)" } ?? "–"),
                    .text(row.kind.map { word($0 == .average ? .gridAverage : .gridMarginal) } ?? "–"),
                    .text(NumberText.decimal(row.value)), .text(NumberText.unit(row.unit)),
                    .text("\(row.document) \(row.version)"), row.validFrom.map { .day($0) } ?? .text("–"),
                    .text(row.source), mark(row.verified, word),
                ]
            })
    }

    private static func checklist(_ checklist: Checklist, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.checklistHeading),
            [
                .init("item", .itemNumber), .init("text", .itemText), .init("filler", .itemFiller),
                .init("rule", .itemRule), .init("source", .source), .init("verified", .ruleState),
            ],
            rows: checklist.items.map { item in
                [
                    .code(item.id.text), .text(word(item.text)),
                    .text(word(item.filler == .system ? .fillerSystem : .fillerVerifier)), .text(word(item.rule)),
                    .text(item.source), mark(item.verified, word),
                ]
            })
    }
}

enum RulesPages {
    static let routes = [RulesPage.route]
}
