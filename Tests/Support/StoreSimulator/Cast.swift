import Quantities
import Registry
import TestRandom

/// Who there is in a run: a registry, and organisations with their representatives and accounts; drawn from its seed.
struct Cast: Sendable {
    struct Person: Hashable, Sendable {
        let id: String
        let organisation: String
        let role: Role
    }

    struct Account: Hashable, Sendable {
        let id: String
        let organisation: String
    }

    static let registry = "registry"

    let people: [Person]
    let accounts: [Account]
    /// To an account that is not trusted, units go later, and only when it agrees.
    let delays: Bool

    init(_ random: inout SplitMix64) {
        var people = (0..<Int.random(in: 2...3, using: &random)).map {
            Person(id: "registry-\($0)", organisation: Self.registry, role: .registryAdministrator)
        }
        var accounts: [Account] = []
        for number in 0..<Int.random(in: 2...5, using: &random) {
            let organisation = "org-\(number)"
            for index in 0..<Int.random(in: 2...6, using: &random) {
                people.append(
                    Person(id: "\(organisation)-\(index)", organisation: organisation, role: .accountRepresentative))
            }
            for index in 0..<Int.random(in: 1...2, using: &random) {
                accounts.append(Account(id: "A\(number)-\(index)", organisation: organisation))
            }
        }
        // Who has something to do with it, and never may: by role, or by organisation.
        people.append(Person(id: "verifier", organisation: "org-0", role: .verifier))
        people.append(Person(id: "stranger", organisation: "elsewhere", role: .accountRepresentative))
        people.append(Person(id: "other-registry", organisation: "elsewhere", role: .registryAdministrator))
        self.people = people
        self.accounts = accounts
        delays = Bool.random(using: &random)
    }

    var controls: RegistryControls {
        guard
            let controls = try? RegistryControls(
                requiresDueDiligence: false, delaysUntrusted: delays, trustedAfterWorkingDays: delays ? 1 : 0,
                confirmationDays: delays ? 3 : nil, untrustedLimit: nil)
        else { preconditionFailure("controls out of range") }
        return controls
    }

    func person(_ id: String) -> Person? { people.first { $0.id == id } }

    /// Who may ask for what, and approve it: people of one organisation in one role.
    func colleagues(_ organisation: String) -> [Person] {
        let role: Role = organisation == Self.registry ? .registryAdministrator : .accountRepresentative
        return people.filter { $0.organisation == organisation && $0.role == role }
    }

    func organisation(of account: String) -> String {
        accounts.first { $0.id == account }?.organisation ?? Self.registry
    }
}
