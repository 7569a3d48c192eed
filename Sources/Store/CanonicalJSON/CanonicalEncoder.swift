/// Writes a value as canonical JSON: its bytes are hashed, so they must be the same for the same value for ever.
///
/// Keys ascend by their UTF-8, there is no white space, only what must be escaped is, and there are no floating numbers.
/// The bytes are those of Foundation's encoder with sorted keys and slashes as they are; they are written here because
/// its way, by a tree of the whole value, was half the cost of a command.
final class CanonicalEncoder: Encoder {
    private enum Shape { case undecided, single, array, object }

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var shape = Shape.undecided
    /// The values so far, one behind the other.
    fileprivate var bytes: [UInt8] = []
    /// Where in `bytes` each value of an object stands. A container that was asked for by hand is written at the end.
    private var members: [(key: String, value: Range<Int>)] = []
    private var elements = 0
    private var nested: [(key: String?, encoder: CanonicalEncoder)] = []

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = CanonicalEncoder()
        try encoder.write(value: value)
        return encoder.finished()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        take(.object)
        return KeyedEncodingContainer(CanonicalObject(self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        take(.array)
        return CanonicalArray(self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { CanonicalValue(self) }

    private func take(_ shape: Shape) {
        precondition(self.shape == .undecided || self.shape == shape, "a value is one object, one array or one value")
        self.shape = shape
    }

    // MARK: What the containers say

    fileprivate func member(_ key: String, _ write: (CanonicalEncoder) throws -> Void) rethrows {
        let start = bytes.count
        try write(self)
        members.append((key, start..<bytes.count))
    }

    fileprivate func element(_ write: (CanonicalEncoder) throws -> Void) rethrows {
        if elements > 0 { bytes.append(UInt8(ascii: ",")) }
        elements += 1
        try write(self)
    }

    fileprivate func single(_ write: (CanonicalEncoder) throws -> Void) rethrows {
        take(.single)
        try write(self)
    }

    fileprivate var elementCount: Int { elements + nested.count }

    fileprivate func nest(_ key: String?) -> CanonicalEncoder {
        let encoder = CanonicalEncoder()
        nested.append((key, encoder))
        return encoder
    }

    fileprivate func write(value: some Encodable) throws {
        // Identifiers and the like say their one value themselves; all else is written apart and then taken over.
        let encoder = CanonicalEncoder()
        try value.encode(to: encoder)
        encoder.finish(into: &bytes)
    }

    fileprivate func write(text: String) { CanonicalText.write(text, to: &bytes) }
    fileprivate func write(number: some BinaryInteger) { bytes.append(contentsOf: String(number).utf8) }
    fileprivate func write(isTrue: Bool) { bytes.append(contentsOf: (isTrue ? "true" : "false").utf8) }
    fileprivate func writeNull() { bytes.append(contentsOf: "null".utf8) }

    // MARK: The end

    private func finished() -> [UInt8] {
        if shape == .undecided || shape == .single, nested.isEmpty { return bytes }
        var out: [UInt8] = []
        finish(into: &out)
        return out
    }

    private func finish(into out: inout [UInt8]) {
        switch shape {
        case .object: finishObject(into: &out)
        case .array:
            for (_, encoder) in nested { element { encoder.finish(into: &$0.bytes) } }
            nested = []
            out.append(UInt8(ascii: "["))
            out.append(contentsOf: bytes)
            out.append(UInt8(ascii: "]"))
        case .single: out.append(contentsOf: bytes)
        // What says nothing at all is an empty object, as in Foundation.
        case .undecided: out.append(contentsOf: "{}".utf8)
        }
    }

    private func finishObject(into out: inout [UInt8]) {
        for (key, encoder) in nested { member(key ?? "") { encoder.finish(into: &$0.bytes) } }
        nested = []
        members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        out.reserveCapacity(out.count + bytes.count + 16 * members.count)
        out.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            CanonicalText.write(member.key, to: &out)
            out.append(UInt8(ascii: ":"))
            out.append(contentsOf: bytes[member.value])
        }
        out.append(UInt8(ascii: "}"))
    }
}

/// An object: its members in whatever order they are said.
private struct CanonicalObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let codingPath: [any CodingKey] = []
    private let encoder: CanonicalEncoder

    init(_ encoder: CanonicalEncoder) { self.encoder = encoder }

    mutating func encodeNil(forKey key: Key) { encoder.member(key.stringValue) { $0.writeNull() } }
    mutating func encode(_ value: Bool, forKey key: Key) { encoder.member(key.stringValue) { $0.write(isTrue: value) } }
    mutating func encode(_ value: String, forKey key: Key) { encoder.member(key.stringValue) { $0.write(text: value) } }
    mutating func encode(_ value: Int, forKey key: Key) { encoder.member(key.stringValue) { $0.write(number: value) } }
    mutating func encode(_ value: Int64, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: UInt64, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: Int8, forKey key: Key) { encoder.member(key.stringValue) { $0.write(number: value) } }
    mutating func encode(_ value: Int16, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: Int32, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: UInt, forKey key: Key) { encoder.member(key.stringValue) { $0.write(number: value) } }
    mutating func encode(_ value: UInt8, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: UInt16, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: UInt32, forKey key: Key) {
        encoder.member(key.stringValue) { $0.write(number: value) }
    }
    mutating func encode(_ value: Double, forKey key: Key) throws { try FloatingNumber.refuse(value) }
    mutating func encode(_ value: Float, forKey key: Key) throws { try FloatingNumber.refuse(value) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        try encoder.member(key.stringValue) { try $0.write(value: value) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder.nest(key.stringValue).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.nest(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder.nest("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder.nest(key.stringValue) }
}

/// An array. Containers asked for by hand come after the elements said before them, which is where all here stand.
private struct CanonicalArray: UnkeyedEncodingContainer {
    let codingPath: [any CodingKey] = []
    private let encoder: CanonicalEncoder

    init(_ encoder: CanonicalEncoder) { self.encoder = encoder }

    var count: Int { encoder.elementCount }

    mutating func encodeNil() { encoder.element { $0.writeNull() } }
    mutating func encode(_ value: Bool) { encoder.element { $0.write(isTrue: value) } }
    mutating func encode(_ value: String) { encoder.element { $0.write(text: value) } }
    mutating func encode(_ value: Int) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: Int64) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: UInt64) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: Int8) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: Int16) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: Int32) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: UInt) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: UInt8) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: UInt16) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: UInt32) { encoder.element { $0.write(number: value) } }
    mutating func encode(_ value: Double) throws { try FloatingNumber.refuse(value) }
    mutating func encode(_ value: Float) throws { try FloatingNumber.refuse(value) }
    mutating func encode(_ value: some Encodable) throws { try encoder.element { try $0.write(value: value) } }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.nest(nil).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.nest(nil).unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { encoder.nest(nil) }
}

/// One value.
private struct CanonicalValue: SingleValueEncodingContainer {
    let codingPath: [any CodingKey] = []
    private let encoder: CanonicalEncoder

    init(_ encoder: CanonicalEncoder) { self.encoder = encoder }

    mutating func encodeNil() { encoder.single { $0.writeNull() } }
    mutating func encode(_ value: Bool) { encoder.single { $0.write(isTrue: value) } }
    mutating func encode(_ value: String) { encoder.single { $0.write(text: value) } }
    mutating func encode(_ value: Int) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: Int64) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: UInt64) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: Int8) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: Int16) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: Int32) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: UInt) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: UInt8) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: UInt16) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: UInt32) { encoder.single { $0.write(number: value) } }
    mutating func encode(_ value: Double) throws { try FloatingNumber.refuse(value) }
    mutating func encode(_ value: Float) throws { try FloatingNumber.refuse(value) }
    mutating func encode(_ value: some Encodable) throws { try encoder.single { try $0.write(value: value) } }
}

/// No floating number has one exact text, so none is ever hashed.
private enum FloatingNumber {
    static func refuse(_ value: some BinaryFloatingPoint) throws -> Never {
        throw EncodingError.invalidValue(
            value, EncodingError.Context(codingPath: [], debugDescription: "floating numbers are not canonical"))
    }
}
