import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Opens an account.
enum OpenAccountPage {
    static let route = Route.page("/accounts/new", .query(ShowAccountOpening.self)) { visit in try page(visit) }

    static let open = Route(.post, "/accounts/new", .command(TakeRegistryStep<OpenAccount>.self)) { visit in
        try FormAnswer.of(visit) { form in
            let account = try AccountID(form["account"] ?? "")
            let organisation: OrganisationID
            do { organisation = try OrganisationID(form["organisation"] ?? "") } catch {
                throw ShowOrganisation.unregistered(form["organisation"] ?? "")
            }
            _ = try visit.ask(ShowAccountOpening(organisation: organisation))
            let open = TakeRegistryStep(
                OpenAccount(
                    account: account, organisation: organisation, title: form["title"] ?? "", kind: try kind(form),
                    dueDiligence: try diligence(form)))
            return Receipt.to(try visit.submit(open, id: form["id"])) {
                (AccountPage.path(account), $0.record)
            }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    /// Nil for a holding account, which is what is opened where nothing is said.
    private static func kind(_ form: FormValues) throws(Rejection) -> AccountKind? {
        guard form["kind"] != nil else { return nil }
        let kind: AccountKind = try Choice.read("kind", in: form)
        return kind == .holding ? nil : kind
    }

    /// Nil where neither is filled in: whether that will do, the controls say.
    private static func diligence(_ form: FormValues) throws(Rejection) -> DueDiligence? {
        let (basis, day) = (form["basis"] ?? "", form["checkedOn"] ?? "")
        guard !basis.isEmpty || !day.isEmpty else { return nil }
        return DueDiligence(checkedOn: try Day(day), basis: basis)
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
                    ("account.organisation", "organisation"), ("registry.account.dueDiligenceMissing", "basis"),
                    ("registry.account.dueDiligenceAhead", "checkedOn"), ("quantity.day", "checkedOn"),
                ])
            form.write(&out, submit: .openAccountSubmit) { out in
                form.field("account", .account, hint: .identifierHint, &out)
                form.field("organisation", .organisationID, hint: .organisationHint, &out)
                form.field("title", .accountTitle, hint: .publicTextHint, &out)
                form.choice(
                    "kind", .accountKind, AccountKind.allCases.map { ($0.rawValue, word($0.name)) }, &out)
                form.field("basis", .dueDiligence, hint: .dueDiligenceHint, isNeeded: false, &out)
                form.field("checkedOn", .dueDiligenceDay, as: .date, isNeeded: false, &out)
            }
        }
    }
}
