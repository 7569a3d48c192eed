package import Quantities

/// An account in the registry (口座). One organisation may have several, by department (`sourced` ACC).
package struct Account: Hashable, Sendable {
    package let id: AccountID
    package let organisation: OrganisationID
    package let kind: AccountKind
    /// Public name of the account, such as a department: no personal data.
    package let title: String
    /// Closed for good (口座閉鎖): nothing moves in or out, and it is not opened again.
    package internal(set) var isClosed = false
    package internal(set) var flags: Set<AccountFlag> = []
    /// Who may act for it, by person. Empty: every account representative of its organisation.
    package internal(set) var representatives: [PersonID: RepresentativePower] = [:]
    /// Accounts that units may be sent to without delay, and from when on (信頼口座).
    package internal(set) var trusted: [AccountID: Instant] = [:]
    /// Most that one transaction may move out; nil is no limit of its own.
    package internal(set) var limit: Tonnes?

    package init(id: AccountID, organisation: OrganisationID, kind: AccountKind, title: String) {
        self.id = id
        self.organisation = organisation
        self.kind = kind
        self.title = title
    }

    /// What a person may do for it. A person of another organisation: nothing.
    package func power(of actor: Actor) -> RepresentativePower? {
        guard actor.organisation == organisation else { return nil }
        return representatives.isEmpty ? .act : representatives[actor.person]
    }

    package func trusts(_ destination: Account, at now: Instant) -> Bool {
        organisation == destination.organisation || trusted[destination.id].map { $0 <= now } ?? false
    }
}

extension Account: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, organisation, kind, title, isClosed, flags, representatives, trusted, limit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(AccountID.self, forKey: .id),
            organisation: try container.decode(OrganisationID.self, forKey: .organisation),
            kind: try container.decode(AccountKind.self, forKey: .kind),
            title: try container.decode(String.self, forKey: .title))
        isClosed = try container.decodeIfPresent(Bool.self, forKey: .isClosed) ?? false
        flags = try container.decodeIfPresent(Set<AccountFlag>.self, forKey: .flags) ?? []
        let people = try container.decodeIfPresent([NamedPower].self, forKey: .representatives) ?? []
        representatives = Dictionary(people.map { ($0.person, $0.power) }, uniquingKeysWith: { first, _ in first })
        let destinations = try container.decodeIfPresent([TrustedSince].self, forKey: .trusted) ?? []
        trusted = Dictionary(destinations.map { ($0.account, $0.from) }, uniquingKeysWith: { first, _ in first })
        limit = try container.decodeIfPresent(Tonnes.self, forKey: .limit)
    }

    /// In an order of its own, and without what is as it was when the account was opened.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(organisation, forKey: .organisation)
        try container.encode(kind, forKey: .kind)
        try container.encode(title, forKey: .title)
        if isClosed { try container.encode(true, forKey: .isClosed) }
        if !flags.isEmpty { try container.encode(flags.sorted(), forKey: .flags) }
        if !representatives.isEmpty {
            try container.encode(
                representatives.sorted { $0.key < $1.key }.map { NamedPower(person: $0.key, power: $0.value) },
                forKey: .representatives)
        }
        if !trusted.isEmpty {
            try container.encode(
                trusted.sorted { $0.key < $1.key }.map { TrustedSince(account: $0.key, from: $0.value) },
                forKey: .trusted)
        }
        try container.encodeIfPresent(limit, forKey: .limit)
    }

    private struct NamedPower: Codable {
        let person: PersonID
        let power: RepresentativePower
    }

    private struct TrustedSince: Codable {
        let account: AccountID
        let from: Instant
    }
}
