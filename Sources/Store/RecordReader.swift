import Quantities

/// Reads a record's bytes in the one layout that ``RecordEnvelope`` writes, without building a tree of them:
///
/// ```
/// {"actor":{"organisation":…,"person":…,"role":…},"body":…,"command":…,"effectiveAt":…,"kind":…,"recordedAt":…}
/// ```
///
/// Identifiers, kinds and instants hold no character that JSON escapes, so their bytes are their text. The body is
/// passed over; it is read as JSON when somebody asks for it.
struct RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The header and where the body stands; nil for any other bytes.
    static func read(_ bytes: [UInt8]) -> (header: RecordHeader, body: Range<Int>)? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = RecordReader(buffer)
            return reader.record()
        }
    }

    private mutating func record() -> (header: RecordHeader, body: Range<Int>)? {
        guard skip(#"{"actor":{"organisation":"#), let organisation = text(), skip(#","person":"#), let person = text(),
            skip(#","role":"#), let role = text().flatMap(Role.init(rawValue:)), skip(#"},"body":"#),
            let body = value(),
            skip(#","command":"#), let command = text(), skip(#","effectiveAt":"#), let effectiveAt = instant(),
            skip(#","kind":"#), let kind = text(), skip(#","recordedAt":"#), let recordedAt = instant(), skip("}"),
            position == bytes.count, let organisation = try? OrganisationID(organisation),
            let person = try? PersonID(person)
        else { return nil }
        let actor = Actor(person: person, organisation: organisation, role: role)
        let header = RecordHeader(
            kind: kind, actor: actor, recordedAt: recordedAt, effectiveAt: effectiveAt, command: command)
        return (header, body)
    }

    private mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != literal.utf8Start[offset] { return false }
        position += count
        return true
    }

    /// A text between quotation marks, without anything that would be escaped.
    private mutating func text() -> String? {
        guard skip("\"") else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        let text = String(validating: bytes[start..<position], as: UTF8.self)
        return skip("\"") ? text : nil
    }

    private mutating func instant() -> Instant? { text().flatMap { try? Instant($0) } }

    /// Passes over any JSON value; where it ends is known by its brackets.
    private mutating func value() -> Range<Int>? {
        let start = position
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard passString() else { return nil }
                if depth == 0 { return start..<position }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return start..<position
                }
                guard depth > 0 else { return start < position ? start..<position : nil }
            case UInt8(ascii: ","): if depth == 0 { return start < position ? start..<position : nil }
            default: break
            }
            position += 1
        }
        return nil
    }

    private mutating func passString() -> Bool {
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "\""):
                position += 1
                return true
            default: position += 1
            }
        }
        return false
    }
}
