package import Quantities

/// What stands still until it is released (凍結の範囲).
package enum FreezeScope: Hashable, Sendable, Codable {
    /// The whole registry.
    case registry
    case organisation(OrganisationID)
    case account(AccountID)
    case units(SerialPrefix, SerialRange)

    private enum CodingKeys: CodingKey { case kind, organisation, account, prefix, range }
    private enum Kind: String, Codable { case registry, organisation, account, units }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .registry: self = .registry
        case .organisation:
            self = .organisation(try container.decode(OrganisationID.self, forKey: .organisation))
        case .account: self = .account(try container.decode(AccountID.self, forKey: .account))
        case .units:
            self = .units(
                try container.decode(SerialPrefix.self, forKey: .prefix),
                try container.decode(SerialRange.self, forKey: .range))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .registry: try container.encode(Kind.registry, forKey: .kind)
        case .organisation(let organisation):
            try container.encode(Kind.organisation, forKey: .kind)
            try container.encode(organisation, forKey: .organisation)
        case .account(let account):
            try container.encode(Kind.account, forKey: .kind)
            try container.encode(account, forKey: .account)
        case .units(let prefix, let range):
            try container.encode(Kind.units, forKey: .kind)
            try container.encode(prefix, forKey: .prefix)
            try container.encode(range, forKey: .range)
        }
    }
}

extension FreezeScope: CustomStringConvertible {
    /// `registry`, `organisation:X`, `account:A1`, `units:JCL-000000000001–JCL-000000000009`.
    package var description: String {
        switch self {
        case .registry: "registry"
        case .organisation(let organisation): "organisation:\(organisation)"
        case .account(let account): "account:\(account)"
        case .units(let prefix, let range):
            "units:\(Serial(known: prefix, range.first))–\(Serial(known: prefix, range.last))"
        }
    }
}
