import Documents
import Quantities
import Registry
import UseCases

/// Accounts with what they hold.
enum AccountListPage {
    static let path = "/accounts"

    static let route = Route.list(PublicTables.accounts, .query(ListAccounts.self)) { visit in
        let after = try visit.query["after"].map { text throws(Rejection) -> AccountID in
            do { return try AccountID(text) } catch { throw Visit.notFound(text) }
        }
        let list = try visit.ask(ListAccounts(after: after))
        return Page(visit.word(.accountsHeading)) { out, word in
            Receipt.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.accountsLead))
            out.element("p", ["class": "actions"]) { out in
                if visit.may(TakeRegistryStep<OpenAccount>.self) {
                    out.element("a", ["class": "button", "href": "/accounts/new"], text: word(.openAccount))
                }
                if visit.may(IssueCertified.self) {
                    out.element(
                        "a", ["class": "button quiet", "href": IssuancePage.listPath], text: word(.issueHeading))
                }
            }
            listing(list, visit).write(&out, visit)
        }
    }

    private static func listing(_ list: AccountList, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.accountsHeading),
            [
                .init("account", .account), .init("title", .accountTitle), .init("organisation", .organisation),
                .init("held", .held, unit: .tonnes, isNumber: true),
                .init("retired", .retiredAmount, unit: .tonnes, isNumber: true), .init("own", .ownAccount),
            ],
            rows: list.rows.map { row in
                [
                    .code(row.account.id.text, link: AccountPage.path(row.account.id)), .text(row.account.title),
                    .text(row.organisationName, link: OrganisationPage.path(row.account.organisation)),
                    .tonnes(row.held), .tonnes(row.retired),
                    row.isOwn ? .badge(word(.ownAccount), .good) : .empty,
                ]
            }, next: list.next.map { "?after=\(Visit.segment($0))" })
    }
}
