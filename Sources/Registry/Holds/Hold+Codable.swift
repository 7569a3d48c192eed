import Quantities

extension Hold.Completion: Codable {
    private enum CodingKeys: CodingKey { case kind, at, `for`, notBefore, until, registry, destination }
    private enum Kind: String, Codable { case due, byHand, exchange, export }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .due: self = .due(try container.decode(Instant.self, forKey: .at))
        case .byHand:
            self = .byHand(
                notBefore: try container.decodeIfPresent(Instant.self, forKey: .notBefore),
                until: try container.decode(Instant.self, forKey: .until))
        case .export:
            self = .export(
                registry: try container.decode(String.self, forKey: .registry),
                destination: try container.decode(String.self, forKey: .destination),
                at: try container.decode(Instant.self, forKey: .at))
        case .exchange:
            self = .exchange(
                for: try container.decode(UnitSelection.self, forKey: .for),
                notBefore: try container.decodeIfPresent(Instant.self, forKey: .notBefore),
                until: try container.decode(Instant.self, forKey: .until))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .due(let instant):
            try container.encode(Kind.due, forKey: .kind)
            try container.encode(instant, forKey: .at)
        case .byHand(let notBefore, let until):
            try container.encode(Kind.byHand, forKey: .kind)
            try container.encodeIfPresent(notBefore, forKey: .notBefore)
            try container.encode(until, forKey: .until)
        case .exchange(let wanted, let notBefore, let until):
            try container.encode(Kind.exchange, forKey: .kind)
            try container.encode(wanted, forKey: .for)
            try container.encodeIfPresent(notBefore, forKey: .notBefore)
            try container.encode(until, forKey: .until)
        case .export(let registry, let destination, let instant):
            try container.encode(Kind.export, forKey: .kind)
            try container.encode(registry, forKey: .registry)
            try container.encode(destination, forKey: .destination)
            try container.encode(instant, forKey: .at)
        }
    }
}

extension Hold.Confirmation: Codable {
    private enum CodingKeys: CodingKey { case kind, until }
    private enum Kind: String, Codable { case notNeeded, awaited, given }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .notNeeded: self = .notNeeded
        case .awaited: self = .awaited(until: try container.decode(Instant.self, forKey: .until))
        case .given: self = .given
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .notNeeded: try container.encode(Kind.notNeeded, forKey: .kind)
        case .awaited(let until):
            try container.encode(Kind.awaited, forKey: .kind)
            try container.encode(until, forKey: .until)
        case .given: try container.encode(Kind.given, forKey: .kind)
        }
    }
}
