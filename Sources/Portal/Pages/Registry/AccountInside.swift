import Documents
import Quantities
import Registry
import UseCases

/// Who represents an account and whom it trusts: for those who see inside.
enum AccountInside {
    static func write(_ view: AccountView, _ visit: Visit, _ out: inout HTMLWriter) {
        guard view.showsStatement else { return }
        let word = visit.word
        out.element("h2", text: word(.representativesHeading))
        if view.account.representatives.isEmpty {
            out.element("p", ["class": "muted"], text: word(.representativesAll))
        } else {
            representatives(view.account, visit).write(&out, visit, filters: false)
        }
        out.element("h2", text: word(.trustedHeading))
        if view.account.trusted.isEmpty {
            out.element("p", ["class": "muted"], text: word(.trustedNone))
        } else {
            trusted(view, visit).write(&out, visit, filters: false)
        }
    }

    private static func representatives(_ account: Account, _ visit: Visit) -> Listing {
        let word = visit.word
        let mayRemove = visit.may(TakeRegistryStep<RemoveRepresentative>.self) && !account.isClosed
        return Listing(
            word(.representativesHeading), name: "representatives",
            [.init("person", .person), .init("power", .representativePower)]
                + (mayRemove ? [.init("change", .changeOrRemove)] : []),
            rows: account.representatives.sorted { $0.key < $1.key }.map { person, power in
                [.code(person.text), .text(word(power.name))]
                    + (mayRemove
                        ? [
                            .text(
                                word(.dismissHeading),
                                link:
                                    "\(AccountPage.path(account.id))/representatives/removal?person=\(Visit.segment(person))"
                            )
                        ] : [])
            })
    }

    private static func trusted(_ view: AccountView, _ visit: Visit) -> Listing {
        let (word, account, now) = (visit.word, view.account, visit.folder.now)
        let mayRemove = view.isOwn && AccountActions.may(view, visit) && !account.isClosed
        return Listing(
            word(.trustedHeading), name: "trusted",
            [.init("account", .receivingAccount), .init("from", .trustedFrom), .init("state", .blockStatus)]
                + (mayRemove ? [.init("change", .changeOrRemove)] : []),
            rows: account.trusted.sorted { $0.key < $1.key }.map { destination, from in
                [
                    .code(destination.text, link: AccountPage.path(destination)), .text(word.instant(from)),
                    from <= now ? .badge(word(.trustedNow), .good) : .badge(word(.trustedLater), .caution),
                ]
                    + (mayRemove
                        ? [
                            .text(
                                word(.distrustHeading),
                                link:
                                    "\(AccountPage.path(account.id))/trusted/removal?destination=\(Visit.segment(destination))"
                            )
                        ] : [])
            })
    }
}
