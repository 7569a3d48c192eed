import Quantities
import Store
import UseCases

enum PartyEndpoints {
    static let all = [organisations, organisation, registerOrganisation, people, registerPerson]

    private static let organisations = Endpoint.list(
        "/organisations", .parties, ja: "組織の一覧", en: "Organisations, as the public knows them",
        { _, page in try ListOrganisations(after: page.after.map { try OrganisationID($0) }) },
        as: { Paged($0.rows, next: $0.next?.text) })

    private static let organisation = Endpoint.get(
        "/organisations/{organisation}", .parties, ja: "組織", en: "One organisation",
        parameters: [.path("organisation", ja: "組織ID", en: "The organisation")], codes: ["organisation.unknown"]
    ) { call in ShowOrganisation(organisation: try call.identifier("organisation")) }

    private struct Registered<Subject>: Codable { let id: Identifier<Subject> }

    private static let registerOrganisation = Endpoint.post(
        "/organisations", .parties, ja: "組織の登録", en: "Register an organisation, or change its name and address",
        body: StoredOrganisation.self, rules: { $0.with("name", .text(1...200)).with("address", .text(0...400)) },
        { _, body in RegisterOrganisation(body) }, as: { Registered(id: $0) })

    private static let people = Endpoint.list(
        "/people", .parties, ja: "担当者の一覧", en: "People who may act here",
        { _, page in try ListPeople(after: page.after.map { try PersonID($0) }) },
        as: { Paged($0.rows.map(\.person), next: $0.next?.text) })

    private static let registerPerson = Endpoint.post(
        "/people", .parties, ja: "担当者の登録", en: "Register a person with an organisation and roles, or change them",
        body: StoredPerson.self,
        rules: { $0.with("name", .text(1...200)).with("roles", .array(of: .words(Role.self), 1...20)) },
        codes: ["person.roles.invalid"],
        { _, body in RegisterPerson(body) }, as: { Registered(id: $0) })
}
