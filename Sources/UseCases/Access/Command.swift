package import Quantities
package import Store

/// One thing a person can do. What is encoded is what was asked: it is compared when the same id comes again.
package protocol Command: Encodable, Sendable {
    associatedtype Answer: Codable & Sendable
    /// Stable name: `units.transfer`.
    static var name: String { get }
    /// The roles that may do it; the one place where this is said.
    static var permitted: Set<Role> { get }
    /// It takes seconds: others are not to wait for it in one commit.
    static var isLong: Bool { get }
    /// Decides, appends its records and writes their projections; all or nothing.
    func perform(in transaction: Transaction) throws -> Answer
}

extension Command {
    package static var isLong: Bool { false }
}

/// Who asks for a command, and how.
package struct Request: Sendable {
    package let person: PersonID
    /// The role to act in; when nil, the one role of the person that permits the command.
    package let role: Role?
    /// The organisation to act for; when nil, the first of the person's in which a role permits the command.
    package let organisation: OrganisationID?
    /// Idempotency id; when nil, a fresh one.
    package let id: String?
    /// When the act takes effect; when nil, now.
    package let effectiveAt: Instant?

    package init(
        person: PersonID, role: Role? = nil, organisation: OrganisationID? = nil, id: String? = nil,
        effectiveAt: Instant? = nil
    ) {
        self.person = person
        self.role = role
        self.organisation = organisation
        self.id = id
        self.effectiveAt = effectiveAt
    }
}

extension DataFolder {
    /// Runs a command as a person: permission, idempotency, records and projections in one transaction.
    package func run<C: Command>(_ command: C, by request: Request) throws -> Performed<C.Answer> {
        let now = now
        let effectiveAt = request.effectiveAt ?? now
        guard effectiveAt <= now else {
            throw Rejection(
                "command.effective.future", expected: "≤ \(now)", found: "\(effectiveAt)", ja: "効力発生日は未来にできません",
                en: "An act cannot take effect in the future")
        }
        let id = try commandID(request.id)
        return try store.perform(C.name, command, id: id, isLong: C.isLong) { database in
            try requireOwnKey(database)
            try Permission.requireOnePersonEnough(C.self, in: database)
            let actor = try Permission.actor(for: request, C.self, in: database)
            return CommandContext(id: id, actor: actor, recordedAt: now, effectiveAt: effectiveAt)
        } _: {
            try command.perform(in: $0)
        }
    }

    /// Runs what time makes happen: nobody asks for it, and nobody decides anything by it.
    func runByClock<C: Command>(_ command: C, id: String) throws -> Performed<C.Answer> {
        let now = now
        return try store.perform(C.name, command, id: id, isLong: C.isLong) { database in
            try requireOwnKey(database)
            return CommandContext(id: id, actor: .clock, recordedAt: now, effectiveAt: now)
        } _: {
            try command.perform(in: $0)
        }
    }

    private func commandID(_ given: String?) throws -> String {
        guard let given else {
            return "auto-" + Entropy.system.bytes(12).map { String($0, radix: 16) }.joined(separator: "-")
        }
        return try Identifier<Self>(given).text
    }
}

extension Actor {
    /// In whose name the program itself does what the time has come for.
    static let clock = Actor(
        person: PersonID(known: "clock"), organisation: OrganisationID(known: "daicho"), role: .systemOperator)
}
