import Documents
import Gateways
import Quantities
import Store
import UseCases

/// The organisations with their public names and addresses, and their registration.
enum OrganisationPage {
    static let path = "/organisations"

    static func path(_ organisation: OrganisationID) -> String { "\(path)/\(Visit.segment(organisation))" }

    static let list = Route.page("/organisations", .query(ListOrganisations.self)) { visit in
        let after = try visit.query["after"].map { text throws(Rejection) -> OrganisationID in
            do { return try OrganisationID(text) } catch { throw Visit.notFound(text) }
        }
        let list = try visit.ask(ListOrganisations(after: after))
        return Page(visit.word(.organisationsHeading)) { out, word in
            AdministrationLinks.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.organisationsLead))
            if visit.may(RegisterOrganisation.self) {
                out.element("p") { out in
                    out.element(
                        "a", ["class": "button", "href": "/organisations/new"], text: word(.registerOrganisation))
                }
            }
            Listing(
                word(.organisationsHeading),
                [
                    .init("organisation", .organisationID), .init("name", .organisationName),
                    .init("address", .organisationAddress),
                ],
                rows: list.rows.map { row in
                    [.code(row.id.text, link: path(row.id)), .text(row.name), .text(row.address)]
                }, next: list.next.map { "?after=\(Visit.segment($0))" }
            ).write(&out, visit)
        }
    }

    static let new = Route.page("/organisations/new", .query(ListPeople.self)) { visit in try form(visit, nil) }

    static let register = Route(.post, "/organisations/new", .command(RegisterOrganisation.self)) { visit in
        try ActForm.answer(visit) {
            try act($0, OrganisationID($0["organisation"] ?? ""), visit)
        } again: {
            try form(visit, nil, typed: $0, refusal: $1)
        }
    }

    static let page = Route.page("/organisations/{organisation}", .query(ShowOrganisation.self)) { visit in
        try form(visit, try visit.ask(ShowOrganisation(organisation: try visit.identifier("organisation"))))
    }

    static let change = Route(
        .post, "/organisations/{organisation}", .command(RegisterOrganisation.self)
    ) { visit in
        let known = try visit.ask(ShowOrganisation(organisation: try visit.identifier("organisation")))
        return try ActForm.answer(visit) {
            try act($0, known.id, visit)
        } again: {
            try form(visit, known, typed: $0, refusal: $1)
        }
    }

    private static func act(_ form: FormValues, _ organisation: OrganisationID, _ visit: Visit) throws -> WebAnswer {
        let id = try visit.act(
            RegisterOrganisation(
                StoredOrganisation(id: organisation, name: form["name"] ?? "", address: form["address"] ?? "")),
            id: form["id"])
        return Redirect.to(path(id))
    }

    private static func form(
        _ visit: Visit, _ known: StoredOrganisation?, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        Page(
            known?.name ?? visit.word(.registerOrganisation),
            crumbs: [Page.Crumb(visit.word(.organisationsHeading), path)]
        ) { out, word in
            if let known {
                var facts = FactList(word)
                facts.add(.organisationID, code: known.id.text)
                facts.add(.organisationName, known.name)
                facts.add(.organisationAddress, known.address)
                facts.add(.history, word(.historyOf, known.id.text), link: HistoryPage.path(.organisation, known.id))
                facts.write(&out)
            }
            guard visit.may(RegisterOrganisation.self) else { return }
            if known != nil { out.element("h2", text: word(.changeOrganisation)) }
            let form = ActForm(
                known.map { path($0.id) } ?? "/organisations/new", visit, typed: typed, refusal: refusal,
                blames: [("quantity.identifier", "organisation"), ("organisation.text", "name")])
            form.write(&out, submit: known == nil ? .registerOrganisationSubmit : .changeOrganisationSubmit) { out in
                if known == nil { form.field("organisation", .organisationID, hint: .identifierHint, &out) }
                form.field("name", .organisationName, hint: .publicTextHint, value: known?.name ?? "", &out)
                form.field(
                    "address", .organisationAddress, hint: .publicTextHint, value: known?.address ?? "",
                    isNeeded: false, &out)
            }
        }
    }
}
