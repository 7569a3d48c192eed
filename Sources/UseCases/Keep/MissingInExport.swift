import ProjectCycle
package import Quantities
import Store

/// What the records of an export speak of and do not hold.
package struct MissingInExport: Codable, Hashable, Sendable {
    /// Homes that were enrolled; only the roots of their commitments are in the log.
    package private(set) var members = 0
    package private(set) var deliveries = 0
    /// Site-days of readings in those deliveries.
    package private(set) var siteDays = 0
    /// People whose names are not in the log.
    package private(set) var people: Set<PersonID> = []
    /// Rule files whose texts this program does not ship.
    package private(set) var rules: [String] = []

    /// - Parameter shipped: digests of the rule files that the program ships.
    mutating func note(_ record: LogRecord, shipped: Set<String>) throws {
        switch record.header.kind {
        case MembersEnrolled.kind: members += try record.body(as: MembersEnrolled.self).count
        case PersonRegistered.kind: people.insert(try record.body(as: PersonRegistered.self).person)
        case ReadingsDelivered.kind:
            deliveries += 1
            siteDays += try record.body(as: ReadingsDelivered.self).siteDays
        case RuleInstalled.kind:
            let body = try record.body(as: RuleInstalled.self)
            guard !shipped.contains(body.digest) else { return }
            rules.append("\(body.rule) \(body.id) \(body.version): \(body.digest)")
        default: break
        }
    }
}
