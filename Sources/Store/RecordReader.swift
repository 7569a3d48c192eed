import Quantities

/// Reads a record's bytes from left to right, without building anything of them. ``RecordLayout`` is what it reads.
struct RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The header and where the body stands; nil for bytes that are no record.
    static func read(_ bytes: [UInt8]) -> (header: RecordHeader, body: Range<Int>)? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let layout = RecordLayout(buffer) else { return nil }
            func text(_ range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }
            let actor = Actor(
                person: PersonID(known: text(layout.person)),
                organisation: OrganisationID(known: text(layout.organisation)), role: layout.role)
            let header = RecordHeader(
                kind: text(layout.kind), actor: actor, recordedAt: layout.recordedAt, effectiveAt: layout.effectiveAt,
                command: text(layout.command))
            return (header, layout.body)
        }
    }

    var isAtEnd: Bool { position == bytes.count }

    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

    mutating func skip(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[position + offset] != literal.utf8Start[offset] { return false }
        position += count
        return true
    }

    /// A text between quotation marks, without anything that would be escaped: where it stands.
    mutating func text() -> Range<Int>? {
        guard skip("\"") else { return nil }
        let start = position
        var isASCII = true
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\\") else { return nil }
            isASCII = isASCII && bytes[position] < 0x80
            position += 1
        }
        let range = start..<position
        guard isASCII || String(validating: bytes[range], as: UTF8.self) != nil else { return nil }
        return skip("\"") ? range : nil
    }

    mutating func instant() -> Instant? { text().flatMap { Instant(part($0)) } }

    mutating func role() -> Role? {
        guard let range = text() else { return nil }
        return Self.roles.first { $0.bytes.elementsEqual(part(range)) }?.role
    }

    private static let roles = Role.allCases.map { (role: $0, bytes: Array($0.rawValue.utf8)) }

    /// Passes over any JSON value; where it ends is known by its brackets.
    mutating func value() -> Range<Int>? {
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
