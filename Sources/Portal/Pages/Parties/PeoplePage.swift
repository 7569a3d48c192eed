import Documents
import Gateways
import Quantities
import Store
import UseCases

/// The people who may act here, and their registration.
enum PeoplePage {
    static let path = "/people"

    static func path(_ person: PersonID) -> String { "\(path)/\(Visit.segment(person))" }

    static let list = Route.page("/people", .query(ListPeople.self)) { visit in
        let after = try visit.query["after"].map { text throws(Rejection) -> PersonID in
            do { return try PersonID(text) } catch { throw Visit.notFound(text) }
        }
        let people = try visit.ask(ListPeople(after: after))
        return Page(visit.word(.peopleHeading)) { out, word in
            AdministrationLinks.write(&out, visit)
            out.element("p", ["class": "lead"], text: word(.peopleLead))
            if visit.may(RegisterPerson.self) {
                out.element("p") { out in
                    out.element("a", ["class": "button", "href": "/people/new"], text: word(.registerPerson))
                }
            }
            Listing(
                word(.peopleHeading),
                [
                    .init("person", .person), .init("name", .personName), .init("organisation", .organisation),
                    .init("roles", .roles),
                ],
                rows: people.rows.map { row in
                    [
                        .code(row.person.id.text, link: path(row.person.id)), .text(row.person.name),
                        .text(row.organisationName, link: OrganisationPage.path(row.person.organisation)),
                        .text(row.person.roles.map { word($0.name) }.joined(separator: ", ")),
                    ]
                }, next: people.next.map { "?after=\(Visit.segment($0))" }
            ).write(&out, visit)
        }
    }

    static let new = Route.page("/people/new", .query(ListPeople.self)) { visit in
        try form(visit, nil)
    }

    static let register = Route(.post, "/people/new", .command(RegisterPerson.self)) { visit in
        try ActForm.answer(visit) {
            try act($0, PersonID($0["person"] ?? ""), visit)
        } again: {
            try form(visit, nil, typed: $0, refusal: $1)
        }
    }

    static let page = Route.page("/people/{person}", .query(ShowPerson.self)) { visit in
        try form(visit, try visit.ask(ShowPerson(person: try visit.identifier("person"))))
    }

    static let change = Route(.post, "/people/{person}", .command(RegisterPerson.self)) { visit in
        let known = try visit.ask(ShowPerson(person: try visit.identifier("person")))
        return try ActForm.answer(visit) {
            try act($0, known.person.id, visit)
        } again: {
            try form(visit, known, typed: $0, refusal: $1)
        }
    }

    private static func act(_ form: FormValues, _ person: PersonID, _ visit: Visit) throws -> WebAnswer {
        let organisation: OrganisationID
        do {
            organisation = try OrganisationID(form["organisation"] ?? "")
            _ = try visit.ask(ShowOrganisation(organisation: organisation))
        } catch is Rejection {
            throw ShowOrganisation.unregistered(form["organisation"] ?? "")
        }
        let name = form["name"] ?? ""
        try PublicText.check(name, "name", atMost: 100)
        // Only roles that there are; in their own order, so that the same ticks are the same act.
        let roles = Role.allCases.filter { form.all("roles").contains($0.rawValue) }
        let id = try visit.act(
            RegisterPerson(StoredPerson(id: person, organisation: organisation, roles: roles, name: name)),
            id: form["id"])
        return Redirect.to(path(id))
    }

    private static func form(
        _ visit: Visit, _ known: PeopleList.Row?, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let crumbs = [Page.Crumb(visit.word(.peopleHeading), path)]
        let title = known.map { $0.person.name.isEmpty ? $0.person.id.text : $0.person.name }
        return Page(title ?? visit.word(.registerPerson), crumbs: crumbs) { out, word in
            if let known { facts(known, word, &out) }
            guard visit.may(RegisterPerson.self) else { return }
            if known != nil { out.element("h2", text: word(.changePerson)) }
            let form = ActForm(
                known.map { path($0.person.id) } ?? "/people/new", visit, typed: typed, refusal: refusal,
                blames: [
                    ("quantity.identifier", "person"), ("account.organisation", "organisation"),
                    ("person.roles", "roles"),
                ])
            form.write(&out, submit: known == nil ? .registerPersonSubmit : .changePersonSubmit) { out in
                if known == nil { form.field("person", .person, hint: .identifierHint, &out) }
                form.field("name", .personName, hint: .personNameHint, value: known?.person.name ?? "", &out)
                form.field(
                    "organisation", .organisationID, hint: .organisationHint,
                    value: known?.person.organisation.text ?? "", &out)
                form.checks(
                    "roles", .roles, Role.allCases.map { ($0.rawValue, word($0.name)) },
                    ticked: known?.person.roles.map(\.rawValue) ?? [], &out)
            }
        }
    }

    private static func facts(_ row: PeopleList.Row, _ word: PortalWording, _ out: inout HTMLWriter) {
        var facts = FactList(word)
        facts.add(.person, code: row.person.id.text)
        facts.add(.organisation, row.organisationName, link: OrganisationPage.path(row.person.organisation))
        facts.add(.roles, row.person.roles.map { word($0.name) }.joined(separator: ", "))
        facts.add(.history, word(.historyOf, row.person.id.text), link: HistoryPage.path(.person, row.person.id))
        facts.write(&out)
    }
}

/// The pages of whoever looks after people, organisations and rules, one beside the other.
enum AdministrationLinks {
    static func write(_ out: inout HTMLWriter, _ visit: Visit) {
        let links: [(PortalPhrase, String, Access)] = [
            (.peopleHeading, PeoplePage.path, .query(ListPeople.self)),
            (.organisationsHeading, OrganisationPage.path, .query(ListOrganisations.self)),
            (.rulesHeading, RulesPage.path, .query(ShowRules.self)),
        ]
        out.element("nav", ["class": "chips", "aria-label": visit.word(.administration)]) { out in
            for (phrase, path, access) in links where access.readers.include(visit.reader) {
                out.element(
                    "a", path == visit.request.path ? ["href": path, "aria-current": "page"] : ["href": path],
                    text: visit.word(phrase))
            }
        }
    }
}
