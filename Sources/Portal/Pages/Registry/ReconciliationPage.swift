import Documents
import Quantities
import UseCases

/// What came of adding up each day in two ways: for the registry's administrators, system operators and auditors.
enum ReconciliationPage {
    static let path = "/registry/reconciliations"

    static func path(_ day: Day) -> String { "\(path)/\(day)" }

    static let routes = [list, one]

    private static let list = Route.page("/registry/reconciliations", .query(ListReconciliations.self)) { visit in
        let list = try visit.ask(ListReconciliations(before: try visit.query["before"].map(day)))
        return Page(visit.word(.reconciliationsHeading), crumbs: RegistryPage.crumbs(visit)) { out, word in
            out.element("p", ["class": "lead"], text: word(.reconciliationsLead))
            guard !list.rows.isEmpty else {
                return out.element("p", ["class": "empty"], text: word(.reconciliationsEmpty))
            }
            days(list, visit).write(&out, visit)
        }
    }

    private static func days(_ list: ReconciliationList, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.reconciliationsHeading),
            [
                .init("day", .reconciliationDay), .init("state", .blockStatus),
                .init("differences", .reconciliationDifferences, isNumber: true),
                .init("records", .reconciliationRecords, isNumber: true),
                .init("issued", .issued, unit: .tonnes, isNumber: true),
                .init("held", .held, unit: .tonnes, isNumber: true), .init("made", .reconciliationMadeAt),
            ],
            rows: list.rows.map { row in
                [
                    .text("\(row.result.day)", link: path(row.result.day)), badge(row.result, word),
                    .number(row.result.differenceCount + row.result.findings), .number(row.result.records),
                    .number(row.result.lines.map(\.registry.issued).reduce(0, +)),
                    .number(row.result.lines.map(\.registry.held).reduce(0, +)),
                    .text("\(row.madeAt.day) \(row.madeAt.timeInJapan)"),
                ]
            },
            next: list.next.map { "?\(visit.query.query(setting: ["before": "\($0)"]))" }, isPaged: list.next != nil)
    }

    private static let one = Route.page("/registry/reconciliations/{day}", .query(ShowReconciliation.self)) { visit in
        let kept = try visit.ask(ShowReconciliation(try day(visit.values["day"] ?? "")))
        let result = kept.result
        return Page(
            visit.word(.reconciliationOf, visit.word.day(result.day)),
            crumbs: RegistryPage.crumbs(visit) + [Page.Crumb(visit.word(.reconciliationsHeading), path)]
        ) { out, word in
            summary(kept, visit).write(&out)
            out.element("h2", text: word(.reconciliationSums))
            sums(result, word).write(&out, visit, filters: false)
            out.element("h2", text: word(.reconciliationDifferences))
            guard !result.agrees else {
                return out.element("p", ["class": "empty"], text: word(.reconciliationNone))
            }
            out.element("p", text: word(.reconciliationWhatNow))
            differences(result, word).write(&out, visit, filters: false)
        }
    }

    private static func summary(_ kept: KeptReconciliation, _ visit: Visit) -> FactList {
        let (result, word) = (kept.result, visit.word)
        var facts = FactList(word)
        facts.add(
            .blockStatus, badge: word(result.agrees ? .reconciliationAgrees : .reconciliationDiffers),
            result.agrees ? .good : .bad)
        facts.add(.reconciliationRecords, NumberText.whole(result.records))
        facts.add(.reconciliationMadeAt, word.instant(kept.madeAt))
        facts.add(.reconciliationDifferences, NumberText.whole(result.differenceCount))
        facts.add(.reconciliationFindings, NumberText.whole(result.findings))
        return facts
    }

    static func badge(_ result: Reconciliation, _ word: PortalWording) -> ListingCell {
        result.agrees
            ? .badge(word(.reconciliationAgrees), .good) : .badge(word(.reconciliationDiffers), .bad)
    }

    /// Both sides of each vintage, one below the other.
    private static func sums(_ result: Reconciliation, _ word: PortalWording) -> Listing {
        func row(_ line: Reconciliation.Line, _ side: PortalPhrase, _ sums: UnitSums) -> [ListingCell] {
            let amounts = [sums.issued, sums.held, sums.setAside, sums.retired, sums.cancelled, sums.exported]
            let head: [ListingCell] = [
                .code(line.prefix.rawValue), .text("\(line.vintage.year)"), .text(word(side)),
            ]
            return head + amounts.map { ListingCell.number($0) }
        }
        let head: [Listing.Column] = [
            .init("series", .serials), .init("vintage", .vintage), .init("side", .reconciliationSide),
        ]
        let amounts: [(String, PortalPhrase)] = [
            ("issued", .issued), ("held", .held), ("setAside", .statusReserved), ("retired", .retiredAmount),
            ("cancelled", .statusCancelled), ("exported", .statusExported),
        ]
        return Listing(
            word(.reconciliationSums), name: "sums",
            head + amounts.map { Listing.Column($0.0, $0.1, unit: .tonnes, isNumber: true) },
            rows: result.lines.flatMap { line in
                [
                    row(line, .reconciliationRegistry, line.registry),
                    row(line, .reconciliationSecond, line.secondCheck),
                ]
            })
    }

    private static func differences(_ result: Reconciliation, _ word: PortalWording) -> Listing {
        Listing(
            word(.reconciliationDifferences), name: "differences",
            [
                .init("batch", .batch), .init("account", .account), .init("measure", .reconciliationMeasure),
                .init("registry", .reconciliationRegistry, unit: .tonnes, isNumber: true),
                .init("second", .reconciliationSecond, unit: .tonnes, isNumber: true),
                .init("record", .record, isNumber: true),
            ],
            rows: result.differences.map { row in
                [
                    row.batch.map { .code($0) } ?? .empty,
                    row.account.map { .code($0, link: "/accounts/\(Visit.segment($0))") } ?? .empty,
                    .text(word(row.measure.phrase)), .number(row.registry), .number(row.secondCheck),
                    row.record.map { .number($0, link: RecordLink.path($0)) } ?? .empty,
                ]
            })
    }

    private static func day(_ text: String) throws(Rejection) -> Day {
        do { return try Day(text) } catch { throw Visit.notFound(text) }
    }
}

extension Reconciliation.Difference.Measure {
    fileprivate var phrase: PortalPhrase {
        switch self {
        case .issued: .issued
        case .held: .held
        case .setAside: .statusReserved
        case .retired: .retiredAmount
        case .cancelled: .statusCancelled
        case .exported: .statusExported
        case .unaccounted: .reconciliationUnaccounted
        }
    }
}
