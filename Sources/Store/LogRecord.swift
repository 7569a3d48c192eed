import Foundation
package import Quantities
package import TransparencyLog

/// A fact in the log: who did what, when it was recorded and when it takes effect.
///
/// `bytes` are JSON, written once and kept exactly as hashed: the record's leaf is SHA-256(0x00 ‖ bytes).
package struct LogRecord: Hashable, Sendable {
    package let index: UInt64
    package let bytes: [UInt8]
    package let header: RecordHeader
    private let bodyRange: Range<Int>

    package init(index: UInt64, bytes: [UInt8]) throws(Rejection) {
        self.index = index
        self.bytes = bytes
        guard let (header, body) = RecordReader.read(bytes) else { throw Self.unreadable(index) }
        self.header = header
        bodyRange = body
    }

    /// What is said of bytes that are no record.
    package static func unreadable(_ index: UInt64) -> Rejection {
        Rejection(
            "store.record.unreadable", expected: "a record", found: "record \(index)",
            ja: "記録 \(index) が読めません", en: "Record \(index) cannot be read")
    }

    package var leaf: LogHash { LogHash.leaf(bytes) }

    /// The body, when the record is of that kind.
    package func body<Body: EventBody>(as type: Body.Type = Body.self) throws(Rejection) -> Body {
        do {
            guard header.kind == Body.kind else { throw CocoaError(.coderReadCorrupt) }
            return try JSONDecoder().decode(Body.self, from: Data(bytes[bodyRange]))
        } catch {
            throw Rejection(
                "store.record.unreadable", expected: Body.kind, found: "\(header.kind) in record \(index)",
                ja: "記録 \(index) の内容が読めません", en: "The body of record \(index) cannot be read")
        }
    }

    /// The record as a domain's event; nil when its kind belongs to another domain.
    package func event<Event: DomainEvent>(_ type: Event.Type) throws(Rejection) -> Event? {
        guard let body = Event.bodies.first(where: { $0.kind == header.kind }) else { return nil }
        return Event(body: try opened(body))
    }

    private func opened<Body: EventBody>(_ type: Body.Type) throws(Rejection) -> any EventBody { try body(as: type) }
}

/// All of a record but its body.
package struct RecordHeader: Hashable, Sendable {
    package let kind: String
    package let actor: Actor
    package let recordedAt: Instant
    package let effectiveAt: Instant
    /// The client's idempotency id.
    package let command: String
}

struct RecordEnvelope<Body: EventBody>: Encodable {
    let kind: String
    let actor: Actor
    let recordedAt: Instant
    let effectiveAt: Instant
    let command: String
    let body: Body
}

extension RecordEnvelope {
    /// The envelope is written by hand; a test holds it against the general encoder.
    func bytes() throws -> [UInt8] {
        var json = CanonicalJSONWriter()
        json.raw("{\"actor\":")
        actor.write(to: &json)
        json.raw(",\"body\":")
        try CanonicalJSON.write(body, to: &json)
        json.raw(",\"command\":")
        json.put(command)
        json.raw(",\"effectiveAt\":")
        json.put(effectiveAt)
        json.raw(",\"kind\":")
        json.put(kind)
        json.raw(",\"recordedAt\":")
        json.put(recordedAt)
        json.raw("}")
        return json.bytes
    }
}
