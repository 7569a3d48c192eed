import Foundation
import Testing

@testable import Portal

/// A data folder on which members are enrolled, with whoever the job needs, an invitation for each, and two persons for
/// whatever changes the registry; and the program serving it.
final class PortalDesk {
    /// By what they do in the job: id, organisation, role.
    private static let people: KeyValuePairs<String, (id: String, organisation: String, role: String)> = [
        "operator": ("op", "org1", "programmeOperator"),
        "otherOperator": ("op9", "other", "programmeOperator"),
        "verifier": ("verifier", "body", "verifier"),
        "reviewer": ("reviewer", "review", "independentReviewer"),
        "committee": ("approver", "committee", "certificationCommittee"),
        "registrar": ("registrar", "registry", "registryAdministrator"),
        "secondRegistrar": ("registrar2", "registry", "registryAdministrator"),
        "holder": ("holder", "org1", "accountRepresentative"),
        "secondHolder": ("holder2", "org1", "accountRepresentative"),
        "buyer": ("buyer", "buyco", "accountRepresentative"),
        "secondBuyer": ("buyer2", "buyco", "accountRepresentative"),
        "auditor": ("auditor", "audit", "auditor"),
    ]

    struct Person: Encodable {
        let login: String
        /// Where the invitation leads.
        let link: String
        let password: String
    }

    let desk: Desk
    let server: Server
    let people: [String: Person]

    init() throws {
        desk = try Desk(.enrolled)
        for organisation in ["other", "audit"] {
            try Self.accepted(
                desk, "organisation", "add", organisation, "--name", "Organisation \(organisation)", "--address",
                "Tokyo",
                "--as", "admin")
        }
        var people: [String: Person] = [:]
        for (name, person) in Self.people {
            let isThere = ["op", "verifier", "reviewer", "approver", "registrar", "holder", "buyer"].contains(person.id)
            if !isThere {
                try Self.accepted(
                    desk, "person", "add", person.id, "--organisation", person.organisation, "--role", person.role,
                    "--as", "admin")
            }
            let login = "\(person.id)@example.test"
            try Self.accepted(desk, "login", "add", person.id, login, "--as", "admin")
            let invited = try Self.accepted(desk, "login", "invite", person.id, "--as", "admin", "--json").json()
            people[name] = Person(
                login: login, link: try #require(invited["path"] as? String),
                password: "simulated words of \(person.id)")
        }
        try Self.accepted(desk, "act", "set-policy", "--everything", "--as", "registrar")
        self.people = people
        server = try Server(["serve"], in: desk.url)
    }

    @discardableResult
    private static func accepted(_ desk: Desk, _ arguments: String...) throws -> Run {
        let run = try Run(arguments, in: desk.url)
        try #require(run.status == 0, "\(arguments.joined(separator: " ")): \(run.errors)")
        return run
    }

    /// Everything that the portal says in fixed words, by name, in both languages.
    static let phrases = [
        "ja": Dictionary(uniqueKeysWithValues: PortalPhrase.allCases.map { ($0.rawValue, $0.ja) }),
        "en": Dictionary(uniqueKeysWithValues: PortalPhrase.allCases.map { ($0.rawValue, $0.en) }),
    ]
}
