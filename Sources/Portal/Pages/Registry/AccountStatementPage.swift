import Documents
import Quantities
import Registry
import Store
import UseCases

/// What moved on an account, with the balance after each line: of a day, of a period, or of all its life until a day.
enum AccountStatementPage {
    /// Lines to a page.
    private static let most = 100

    static let route = Route.page("/accounts/{account}/statement", .query(ShowAccountStatement.self)) { visit in
        let days = try StatementDays(visit)
        let before = visit.query["before"].flatMap { UInt64($0) }
        let statement = try visit.ask(
            ShowAccountStatement(
                account: try visit.identifier("account"), asOf: days.asOf, period: days.period, before: before,
                most: most))
        return Page(
            visit.word(.statementOf, statement.account.id.text),
            crumbs: AccountPage.crumbs(visit, statement.account.id)
        ) { out, word in
            figures(statement, word).write(&out, word)
            out.element("p", ["class": "muted"], text: word(.statementRecords, NumberText.whole(statement.records)))
            dayForm(days, visit, &out)
            if before != nil {
                out.element("p") { out in
                    out.element(
                        "a", ["href": "?\(visit.query.query(setting: ["before": nil]))"], text: word(.newestLines))
                }
            }
            certified(statement, visit, &out)
            listing(statement, visit).write(&out, visit)
        }
    }

    /// On a page that goes on, only what is left: the days' sums stand on the first.
    private static func figures(_ statement: AccountStatement, _ word: PortalWording) -> KeyFigures {
        func tonnes(_ phrase: PortalPhrase, _ amount: Tonnes) -> KeyFigure {
            KeyFigure(phrase, NumberText.whole(amount.count), unit: word(.tonnes))
        }
        guard let summary = statement.summary else {
            return KeyFigures([tonnes(.balance, statement.balance), tonnes(.retiredAmount, statement.retired)])
        }
        let ends =
            statement.period == nil
            ? [tonnes(.balance, summary.closing)]
            : [tonnes(.statementOpening, summary.opening), tonnes(.statementClosing, summary.closing)]
        return KeyFigures(
            ends + [
                tonnes(.statementAdded, summary.added), tonnes(.statementRemoved, summary.removed),
                tonnes(.retiredAmount, summary.retired),
                KeyFigure(.statementMovements, NumberText.whole(summary.movements)),
            ])
    }

    private static func dayForm(_ days: StatementDays, _ visit: Visit, _ out: inout HTMLWriter) {
        out.element("form", ["method": "get", "class": "tools"]) { out in
            for (name, phrase, day) in [("from", PortalPhrase.firstDay, days.from), ("to", .lastDay, days.to)] {
                out.element("label") { out in
                    out.element("span", text: visit.word(phrase))
                    out.void("input", ["type": "date", "name": name, "value": day.map { "\($0)" } ?? ""])
                }
            }
            out.element("button", ["class": "quiet"], text: visit.word(.show))
            if days.from == nil, let day = days.to {
                out.element("span", ["class": "muted"], text: visit.word(.asOfText, visit.word.day(day)))
            }
        }
    }

    /// The same as a file that proves itself, while there are not too many movements for one.
    private static func certified(_ statement: AccountStatement, _ visit: Visit, _ out: inout HTMLWriter) {
        guard let period = statement.period, let summary = statement.summary, summary.movements <= CertifyStatement.most
        else { return }
        let account = Visit.segment(statement.account.id)
        out.element("p") { out in
            out.element(
                "a",
                [
                    "href": "/api/v1/accounts/\(account)/statement/certified"
                        + "?from=\(period.start)&to=\(period.lastDay)"
                ], text: visit.word(.statementCertified))
        }
    }

    private static func listing(_ statement: AccountStatement, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.statementOfAccount),
            [
                .init("record", .record, isNumber: true), .init("effective", .effectiveDay),
                .init("recorded", .recordedAt), .init("kind", .movementKind),
                .init("change", .change, unit: .tonnes, isNumber: true),
                .init("balance", .balance, unit: .tonnes, isNumber: true), .init("other", .otherAccount),
                .init("serials", .serials),
            ],
            rows: statement.lines.reversed().map { line in
                [
                    .number(line.record, link: RecordLink.path(line.record)), .day(line.effectiveAt.day),
                    .text("\(line.recordedAt.day) \(line.recordedAt.timeInJapan)"),
                    .badge(word(line.kind.phrase), line.kind.adds ? .good : .neutral),
                    .number(line.change), .tonnes(line.balance),
                    line.other.map { .code($0.text, link: AccountPage.path($0)) } ?? .empty,
                    .text(serials(line.units, word)),
                ]
            },
            next: statement.earlier.map { "?\(visit.query.query(setting: ["before": "\($0)"]))" },
            isPaged: statement.earlier != nil || statement.summary == nil)
    }

    /// At most eight ranges; the rest are counted.
    private static func serials(_ units: [UnitPart], _ word: PortalWording) -> String {
        let shown = units.prefix(8).map { "\($0)" }.joined(separator: ", ")
        return units.count > 8 ? "\(shown) \(word(.evidenceMore, "\(units.count - 8)"))" : shown
    }
}

extension AccountStatement.Kind {
    var phrase: PortalPhrase {
        switch self {
        case .issued: .movementIssued
        case .received: .movementReceived
        case .sent: .movementSent
        case .retired: .movementRetired
        case .cancelled: .movementCancelled
        case .exported: .movementExported
        case .exchanged: .movementExchanged
        }
    }
}

/// The days that a statement is asked for.
private struct StatementDays {
    let from: Day?
    let to: Day?
    private let today: Day

    /// - Throws: ``Rejection`` `quantity.day.malformed`, `quantity.period.empty`.
    init(_ visit: Visit) throws {
        func day(_ name: String) throws(Rejection) -> Day? {
            guard let text = visit.query[name], !text.isEmpty else { return nil }
            return try Day(text)
        }
        from = try day("from")
        to = try day("to") ?? day("day")
        today = visit.folder.now.day
        if let from { _ = try Period(from, until: (to ?? max(from, today)).advanced(by: 1)) }
    }

    var period: Period? { from.map { Period(known: $0, until: (to ?? max($0, today)).advanced(by: 1)) } }

    /// All that was recorded by the end of that day in Japan.
    var asOf: AsOf? { from == nil ? to.map(AsOf.endOf) : nil }
}
