import Documents
import Quantities
import Registry
import Store
import UseCases

/// What moved on an account, with the balance after each line, today or as of a past day.
enum AccountStatementPage {
    /// Lines to a page.
    private static let most = 100

    static let route = Route.page("/accounts/{account}/statement", .query(ShowAccountStatement.self)) { visit in
        let day = try visit.query["day"].flatMap { $0.isEmpty ? nil : try Day($0) }
        let before = visit.query["before"].flatMap { UInt64($0) }
        // All that was recorded by the end of that day in Japan.
        let asOf = day.map { AsOf.instant($0.advanced(by: 1).start.advanced(bySeconds: -1)) }
        let statement = try visit.ask(
            ShowAccountStatement(account: try visit.identifier("account"), asOf: asOf, before: before, most: most))
        return Page(
            visit.word(.statementOf, statement.account.id.text),
            crumbs: AccountPage.crumbs(visit, statement.account.id)
        ) { out, word in
            KeyFigures([
                KeyFigure(.balance, NumberText.whole(statement.balance.count), unit: word(.tonnes)),
                KeyFigure(.retiredAmount, NumberText.whole(statement.retired.count), unit: word(.tonnes)),
            ]).write(&out, word)
            out.element("p", ["class": "muted"], text: word(.statementRecords, NumberText.whole(statement.records)))
            dayForm(day, visit, &out)
            if before != nil {
                out.element("p") { out in
                    out.element(
                        "a", ["href": "?\(visit.query.query(setting: ["before": nil]))"], text: word(.newestLines))
                }
            }
            listing(statement, visit).write(&out, visit)
        }
    }

    private static func dayForm(_ day: Day?, _ visit: Visit, _ out: inout HTMLWriter) {
        out.element("form", ["method": "get", "class": "tools"]) { out in
            out.element("label") { out in
                out.element("span", text: visit.word(.asOfDay))
                out.void("input", ["type": "date", "name": "day", "value": day.map { "\($0)" } ?? ""])
            }
            out.element("button", ["class": "quiet"], text: visit.word(.show))
            if let day { out.element("span", ["class": "muted"], text: visit.word(.asOfText, visit.word.day(day))) }
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
                    .number(line.kind.adds ? line.quantity.count : -line.quantity.count), .tonnes(line.balance),
                    line.other.map { .code($0.text, link: AccountPage.path($0)) } ?? .empty,
                    .text(serials(line.units, word)),
                ]
            },
            next: statement.earlier.map { "?\(visit.query.query(setting: ["before": "\($0)"]))" })
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
        }
    }
}
