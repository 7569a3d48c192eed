/// What happened, as it is written into a record: the body's fields are public facts, without personal data.
package protocol EventBody: Codable, Hashable, Sendable {
    /// The record's kind, stable for good: `registry.units.issued`.
    static var kind: String { get }
}

/// All that can happen in one domain: an enumeration with one case per ``EventBody``.
package protocol DomainEvent: Hashable, Sendable {
    static var bodies: [any EventBody.Type] { get }
    var body: any EventBody { get }
    /// Nil when the body belongs to another domain.
    init?(body: any EventBody)
}
