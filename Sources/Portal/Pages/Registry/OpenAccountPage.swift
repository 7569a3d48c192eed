import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Opens an account.
enum OpenAccountPage {
    static let route = Route.page("/accounts/new", .query(ShowAccountOpening.self)) { visit in try page(visit) }

    static let open = Route(.post, "/accounts/new", .command(TakeRegistryStep<OpenAccount>.self)) { visit in
        try ActForm.answer(visit) { form in
            let account = try AccountID(form["account"] ?? "")
            let organisation: OrganisationID
            do { organisation = try OrganisationID(form["organisation"] ?? "") } catch {
                throw ShowOrganisation.unregistered(form["organisation"] ?? "")
            }
            _ = try visit.ask(ShowAccountOpening(organisation: organisation))
            let open = TakeRegistryStep(
                OpenAccount(account: account, organisation: organisation, title: form["title"] ?? ""))
            return Receipt.to(try visit.submit(open, id: form["id"])) {
                (AccountPage.path(account), $0.record)
            }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        _ = try visit.ask(ShowAccountOpening())
        return Page(visit.word(.openAccount), crumbs: AccountPage.crumbs(visit)) { out, word in
            out.element("p", ["class": "lead"], text: word(.openAccountText))
            guard visit.may(TakeRegistryStep<OpenAccount>.self) else {
                return out.element("p", ["class": "empty"], text: word(.nothingToDo))
            }
            let form = ActForm(
                "/accounts/new", visit, typed: typed, refusal: refusal,
                blames: [
                    ("quantity.identifier", "account"), ("registry.account.exists", "account"),
                    ("account.organisation", "organisation"),
                ])
            form.write(&out, submit: .openAccountSubmit) { out in
                form.field("account", .account, hint: .identifierHint, &out)
                form.field("organisation", .organisationID, hint: .organisationHint, &out)
                form.field("title", .accountTitle, hint: .publicTextHint, &out)
            }
        }
    }
}
