import Documents
import Quantities
import Registry
import UseCases

/// Units that are set aside, from or for the accounts that the visitor may look into.
enum HoldListPage {
    static let path = "/holds"

    static func path(of account: AccountID) -> String { "\(path)?account=\(Visit.segment(account))" }

    static let route = Route.page("/holds", .query(ListHolds.self)) { visit in
        let account = try visit.query["account"].map { text throws(Rejection) -> AccountID in
            do { return try AccountID(text) } catch { throw Visit.notFound(text) }
        }
        let after = try visit.query["after"].map { text throws(Rejection) -> HoldID in
            do { return try HoldID(text) } catch { throw Visit.notFound(text) }
        }
        let list = try visit.ask(ListHolds(account: account, after: after))
        return Page(
            visit.word(.holdsHeading), crumbs: account.map { AccountPage.crumbs(visit, $0) } ?? []
        ) { out, word in
            Receipt.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.holdsLead))
            listing(list, visit).write(&out, visit)
        }
    }

    private static func listing(_ list: HoldList, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.holdsHeading),
            [
                .init("hold", .hold), .init("from", .sendingAccount), .init("to", .receivingAccount),
                .init("quantity", .quantity, unit: .tonnes, isNumber: true), .init("completion", .holdCompletion),
                .init("turn", .holdTurn), .init("confirmation", .holdConfirmation), .init("state", .blockStatus),
            ],
            rows: list.rows.map { row in
                let (phrase, tone) = HoldFacts.badge(row.fate)
                return [
                    .code(row.hold.id.text, link: HoldPage.path(row.hold.id)),
                    .code(row.hold.from.text, link: AccountPage.path(row.hold.from)),
                    receiver(row.hold), .tonnes(row.hold.quantity),
                    .text(word(completion(row.hold))), .text("\(row.hold.turn.day) \(row.hold.turn.timeInJapan)"),
                    confirmation(row.hold, word), .badge(word(phrase), tone),
                ]
            },
            next: list.next.map { "?\(visit.query.query(setting: ["after": $0.text]))" })
    }

    /// The account, or the one in another registry.
    private static func receiver(_ hold: Hold) -> ListingCell {
        guard case .export(let registry, let destination, _) = hold.completion else {
            return .code(hold.to.text, link: AccountPage.path(hold.to))
        }
        return .text("\(registry) \(destination)")
    }

    private static func completion(_ hold: Hold) -> PortalPhrase {
        switch hold.completion {
        case .due, .export: .holdByRegistry
        case .byHand: .holdByHand
        case .exchange: .holdByExchange
        }
    }

    private static func confirmation(_ hold: Hold, _ word: PortalWording) -> ListingCell {
        switch hold.confirmation {
        case .notNeeded: .empty
        case .awaited: .badge(word(.holdAwaited), .caution)
        case .given: .badge(word(.holdConfirmed), .good)
        }
    }
}
