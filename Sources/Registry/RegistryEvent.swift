package import Quantities

/// All that happens in the registry.
package enum RegistryEvent: DomainEvent {
    case accountOpened(AccountOpened)
    case unitsIssued(UnitsIssued)
    case unitsTransferred(UnitsTransferred)
    case unitsRetired(UnitsRetired)

    package static let bodies: [any EventBody.Type] = [
        AccountOpened.self, UnitsIssued.self, UnitsTransferred.self, UnitsRetired.self,
    ]

    package var body: any EventBody {
        switch self {
        case .accountOpened(let body): body
        case .unitsIssued(let body): body
        case .unitsTransferred(let body): body
        case .unitsRetired(let body): body
        }
    }

    package init?(body: any EventBody) {
        switch body {
        case let body as AccountOpened: self = .accountOpened(body)
        case let body as UnitsIssued: self = .unitsIssued(body)
        case let body as UnitsTransferred: self = .unitsTransferred(body)
        case let body as UnitsRetired: self = .unitsRetired(body)
        default: return nil
        }
    }
}
