import Documents
import Quantities
import Registry
import UseCases

/// One account: holdings by vintage, its blocks, and what its representative can do.
enum AccountPage {
    static func path(_ account: AccountID) -> String { "\(AccountListPage.path)/\(Visit.segment(account))" }

    static func crumbs(_ visit: Visit, _ account: AccountID? = nil) -> [Page.Crumb] {
        [Page.Crumb(visit.word(.accountsHeading), AccountListPage.path)]
            + (account.map { [Page.Crumb($0.text, path($0))] } ?? [])
    }

    static let route = Route.page("/accounts/{account}", .query(ShowAccount.self)) { visit in
        let after = try visit.query["after"].map { text throws(Rejection) -> Serial in
            do { return try Serial(text) } catch { throw Visit.notFound(text) }
        }
        let view = try visit.ask(ShowAccount(account: try visit.identifier("account"), after: after))
        return Page(visit.word(.accountOf, view.account.id.text), crumbs: crumbs(visit)) { out, word in
            Receipt.write(&out, visit)
            KeyFigures([
                KeyFigure(.held, NumberText.whole(view.held.count), unit: word(.tonnes)),
                KeyFigure(.setAside, NumberText.whole(view.setAside.count), unit: word(.tonnes)),
                KeyFigure(.retiredAmount, NumberText.whole(view.retired.count), unit: word(.tonnes)),
            ]).write(&out, word)
            facts(view, word, &out)
            AccountActions.write(view, visit, &out)
            out.element("h2", text: word(.vintageChart))
            if view.vintages.isEmpty {
                out.element("p", ["class": "empty"], text: word(.accountEmpty))
            } else {
                VintageChart(.vintageChart, view.vintages.map { ($0.vintage, $0.held, $0.retired) }).write(&out, word)
            }
            out.element("h2", text: word(.blocksHeading))
            blocks(view, visit).write(&out, visit)
            AccountInside.write(view, visit, &out)
        }
    }

    private static func facts(_ view: AccountView, _ word: PortalWording, _ out: inout HTMLWriter) {
        var facts = FactList(word)
        facts.add(.accountTitle, view.account.title)
        facts.add(.organisation, view.organisationName, link: OrganisationPage.path(view.account.organisation))
        facts.add(.accountKind, word(view.account.kind.name))
        if view.account.isClosed { facts.add(.blockStatus, badge: word(.accountClosed), .bad) }
        for flag in view.account.flags.sorted() { facts.add(.accountFlag, badge: word(flag.name), .caution) }
        if view.showsStatement {
            facts.add(.accountLimit, view.account.limit.map { word.tonnes($0) } ?? word(.noLimit))
        }
        facts.add(.history, word(.historyOf, view.account.id.text), link: HistoryPage.path(.account, view.account.id))
        facts.write(&out)
    }

    private static func status(_ status: BlockStatus, _ word: PortalWording) -> ListingCell {
        let (phrase, tone) = PublicBadges.status(status)
        return .badge(word(phrase), tone)
    }

    private static func blocks(_ view: AccountView, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.blocksHeading),
            [
                .init("first", .firstSerial), .init("last", .lastSerial),
                .init("quantity", .quantity, unit: .tonnes, isNumber: true), .init("status", .blockStatus),
                .init("vintage", .vintage, isNumber: true), .init("project", .project),
                .init("methodology", .methodology), .init("batch", .batch),
            ],
            rows: view.blocks.map { row in
                [
                    .code("\(row.block.part.first)"), .code("\(row.block.part.last)"),
                    .tonnes(row.block.part.quantity),
                    status(row.block.status, word),
                    // A year is a name: without separators.
                    .text("\(row.batch.vintage.year)"),
                    .code(row.batch.project.text, link: "/projects/\(Visit.segment(row.batch.project))"),
                    .text("\(row.batch.methodology) \(row.batch.methodologyVersion)"),
                    .code(row.batch.id.text, link: HistoryPage.path(.batch, row.batch.id)),
                ]
            }, next: view.next.map { "?after=\(Visit.segment($0))" })
    }
}
