import Quantities

/// A person in one role of one organisation, as a record names them.
struct RecordedActor: Hashable, Sendable {
    let person: String
    let organisation: String
    let role: String
}

/// Who did something, under which request, and when it was recorded.
struct RecordFacts: Sendable {
    let index: UInt64
    let kind: String
    let actor: RecordedActor
    /// The idempotency id under which it was asked for.
    let request: String
    let recordedAt: Instant
}

/// A record's parts as they lie in its bytes. Valid as long as the bytes are.
struct RecordParts {
    let kind: JSONText
    let body: UnsafeBufferPointer<UInt8>
    private let person: JSONText
    private let organisation: JSONText
    private let role: JSONText
    private let request: JSONText
    private let recordedAt: Instant

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(NotUnderstood) {
        var reader = JSONReader(bytes)
        var found: (person: JSONText?, organisation: JSONText?, role: JSONText?)
        var (body, command, kind): (Range<Int>?, JSONText?, JSONText?)
        var (recordedAt, effectiveAt): (Instant?, Instant?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "actor": found = try Self.actor(&reader)
            case "body": body = try reader.passOver()
            case "command": command = try reader.name()
            case "effectiveAt": effectiveAt = Instant(try reader.name().bytes)
            case "kind": kind = try reader.name()
            case "recordedAt": recordedAt = Instant(try reader.name().bytes)
            default: throw NotUnderstood(expected: "a record's keys")
            }
        }
        guard reader.isAtEnd else { throw NotUnderstood(expected: "the record's end") }
        _ = try effectiveAt.stated("effectiveAt")
        self.kind = try kind.stated("kind")
        self.body = reader.part(try body.stated("body"))
        person = try found.person.stated("actor.person")
        organisation = try found.organisation.stated("actor.organisation")
        role = try found.role.stated("actor.role")
        request = try command.stated("command")
        self.recordedAt = try recordedAt.stated("recordedAt")
    }

    private static func actor(
        _ reader: inout JSONReader
    ) throws(NotUnderstood) -> (person: JSONText?, organisation: JSONText?, role: JSONText?) {
        var found: (person: JSONText?, organisation: JSONText?, role: JSONText?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "organisation": found.organisation = try reader.name()
            case "person": found.person = try reader.name()
            case "role": found.role = try reader.name()
            default: throw NotUnderstood(expected: "an actor's keys")
            }
        }
        return found
    }

    func facts(_ index: UInt64) -> RecordFacts {
        RecordFacts(
            index: index, kind: kind.text,
            actor: RecordedActor(person: person.text, organisation: organisation.text, role: role.text),
            request: request.text, recordedAt: recordedAt)
    }
}
