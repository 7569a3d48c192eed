import Documents
import Registry
import UseCases

/// What can be done with an account, by whoever has signed in.
enum AccountActions {
    /// The registry administrator; of representatives, those who may ask for acts.
    static func may(_ view: AccountView, _ visit: Visit) -> Bool {
        guard let actor = visit.session?.actor else { return false }
        return actor.role == .registryAdministrator
            || (view.isOwn && view.account.power(of: actor)?.mayInitiate == true)
    }

    static func write(_ view: AccountView, _ visit: Visit, _ out: inout HTMLWriter) {
        let path = AccountPage.path(view.account.id)
        let mayAct = !view.account.isClosed && may(view, visit)
        out.element("p", ["class": "actions"]) { out in
            func link(_ verb: String, _ phrase: PortalPhrase, _ style: String = "button quiet") {
                out.element("a", ["class": style, "href": "\(path)/\(verb)"], text: visit.word(phrase))
            }
            if mayAct, view.isOwn {
                link("transfer", .transferHeading, "button")
                link("retire", .retireHeading, "button")
                link("transfers", .bulkHeading)
                link("reserve", .reserveHeading)
                link("exchange", .exchangeHeading)
                link("cancel", .cancelHeading)
                link("export", .exportHeading)
                link("trusted", .trustHeading)
            } else if mayAct {
                link("flag", .flagHeading)
                link("limit", .limitHeading)
                link("representatives", .appointHeading)
                link("cancel", .cancelHeading)
                link("close", .closeAccountHeading)
            }
            if view.showsStatement {
                link("statement", .statementOfAccount)
                out.element(
                    "a", ["class": "button quiet", "href": HoldListPage.path(of: view.account.id)],
                    text: visit.word(.holdsHeading))
            }
        }
    }
}
