import Quantities

/// Writes a value as canonical JSON: its bytes are hashed, so they must be the same for the same value for ever.
///
/// Keys ascend by their UTF-8, there is no white space, only what must be escaped is, and there are no floating numbers.
/// The bytes are those of Foundation's encoder with sorted keys and slashes as they are; they are written here because
/// its way, by a tree of the whole value, was half the cost of a command.
///
/// One encoder writes a whole value into one buffer: what is inside another value is written where it belongs at once, and
/// an object is put in order when it ends, if it was not said in order.
final class CanonicalEncoder: Encoder {
    private enum Shape { case undecided, single, array, object }

    /// The value that is being said.
    private struct Frame {
        var shape = Shape.undecided
        /// Where its bytes begin.
        let start: Int
        /// Where its members begin among those of all open objects.
        let firstMember: Int
        var count = 0
        /// Containers that were asked for by hand; they are written at the end.
        var nested: [(key: String?, encoder: CanonicalEncoder)] = []
    }

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var bytes: [UInt8] = []
    /// Key and place of each member of the open objects, the innermost last.
    private var members: [(key: String, place: Range<Int>)] = []
    private var frame = Frame(start: 0, firstMember: 0)

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = CanonicalEncoder()
        encoder.bytes.reserveCapacity(512)
        try encoder.write(value: value)
        return encoder.bytes
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
        if frame.shape == shape { return }
        precondition(frame.shape == .undecided, "a value is one object, one array or one value")
        frame.shape = shape
        if shape == .object { bytes.append(UInt8(ascii: "{")) }
        if shape == .array { bytes.append(UInt8(ascii: "[")) }
    }

    // MARK: What the containers say

    fileprivate func member(_ key: String, _ write: (CanonicalEncoder) throws -> Void) rethrows {
        if frame.count > 0 { bytes.append(UInt8(ascii: ",")) }
        frame.count += 1
        let start = bytes.count
        CanonicalText.write(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        try write(self)
        members.append((key, start..<bytes.count))
    }

    fileprivate func element(_ write: (CanonicalEncoder) throws -> Void) rethrows {
        if frame.count > 0 { bytes.append(UInt8(ascii: ",")) }
        frame.count += 1
        try write(self)
    }

    fileprivate func single(_ write: (CanonicalEncoder) throws -> Void) rethrows {
        take(.single)
        try write(self)
    }

    fileprivate var elementCount: Int { frame.count + frame.nested.count }

    fileprivate func nest(_ key: String?) -> CanonicalEncoder {
        let encoder = CanonicalEncoder()
        frame.nested.append((key, encoder))
        return encoder
    }

    fileprivate func write(value: some Encodable) throws {
        let outer = frame
        frame = Frame(start: bytes.count, firstMember: members.count)
        try value.encode(to: self)
        finish()
        frame = outer
    }

    fileprivate func write(text: String) { CanonicalText.write(text, to: &bytes) }
    fileprivate func write(number: some BinaryInteger) { bytes.append(contentsOf: String(number).utf8) }
    fileprivate func write(isTrue: Bool) { bytes.append(contentsOf: (isTrue ? "true" : "false").utf8) }
    fileprivate func writeNull() { bytes.append(contentsOf: "null".utf8) }

    // MARK: The end of a value

    private func finish() {
        for (key, encoder) in frame.nested {
            encoder.finish()
            if let key {
                member(key) { $0.bytes += encoder.bytes }
            } else {
                element { $0.bytes += encoder.bytes }
            }
        }
        switch frame.shape {
        case .object: finishObject()
        case .array: bytes.append(UInt8(ascii: "]"))
        case .single: break
        // What says nothing at all is an empty object, as in Foundation.
        case .undecided: bytes.append(contentsOf: "{}".utf8)
        }
    }

    private func finishObject() {
        let said = members[frame.firstMember...]
        let isOrdered = zip(said, said.dropFirst()).allSatisfy { Self.ascend($0.key, $1.key) }
        if !isOrdered {
            let old = Array(bytes[frame.start...])
            bytes.removeSubrange((frame.start + 1)...)
            for (index, member) in said.sorted(by: { Self.ascend($0.key, $1.key) }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(
                    contentsOf: old[(member.place.lowerBound - frame.start)..<(member.place.upperBound - frame.start)])
            }
        }
        members.removeSubrange(frame.firstMember...)
        bytes.append(UInt8(ascii: "}"))
    }

    private static func ascend(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
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
