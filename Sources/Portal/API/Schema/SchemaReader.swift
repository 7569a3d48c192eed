/// Reads a schema off a type by letting the type decode itself from nothing: what it asks for is what it has.
///
/// So the description of an answer cannot differ from what the answer's type encodes, as long as both sides of its
/// `Codable` are the compiler's or alike.
extension Schema {
    /// Traps for a type that cannot be described: types of answers are the program's own.
    package init<Value: Decodable>(of type: Value.Type) { self = Self.read(type).schema }

    fileprivate static func read<Value: Decodable>(_ type: Value.Type) -> (schema: Schema, sample: Value) {
        if let described = type as? any DescribedBySchema.Type {
            guard let sample = described.sample as? Value else { preconditionFailure("a sample of another type") }
            return (described.schema, sample)
        }
        if let words = type as? any (CaseIterable & RawRepresentable).Type, let read = read(words) {
            guard let sample = read.sample as? Value else { preconditionFailure("a word of another type") }
            return (read.schema, sample)
        }
        let reader = TypeReader()
        do {
            let sample = try Value(from: reader)
            return (.object(reader.properties), sample)
        } catch {
            preconditionFailure("\(type) cannot be described: \(error)")
        }
    }

    private static func read<Words: CaseIterable & RawRepresentable>(
        _ type: Words.Type
    ) -> (schema: Schema, sample: Words)? {
        let words = type.allCases.compactMap { $0.rawValue as? String }
        guard words.count == type.allCases.count, let sample = type.allCases.first else { return nil }
        return (Schema(.word(words)), sample)
    }
}

/// Notes what a type asks for.
private final class TypeReader: Decoder {
    var properties: [Schema.Property] = []
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    struct NotAnObject: Error {}

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members<Key>(reader: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotAnObject() }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw NotAnObject() }

    private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let reader: TypeReader
        let codingPath: [any CodingKey] = []
        let allKeys: [Key] = []

        func contains(_ key: Key) -> Bool { true }

        func decodeNil(forKey key: Key) -> Bool { false }

        private func note<Value: Decodable>(_ type: Value.Type, _ key: Key, isRequired: Bool) -> Value {
            let (schema, sample) = Schema.read(type)
            if !reader.properties.contains(where: { $0.name == key.stringValue }) {
                reader.properties.append(Schema.Property(key.stringValue, schema, isRequired: isRequired))
            }
            return sample
        }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value {
            note(type, key, isRequired: true)
        }

        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
            note(type, key, isRequired: false)
        }

        func decode(_ type: Bool.Type, forKey key: Key) -> Bool { note(type, key, isRequired: true) }
        func decode(_ type: String.Type, forKey key: Key) -> String { note(type, key, isRequired: true) }
        func decode(_ type: Int.Type, forKey key: Key) -> Int { note(type, key, isRequired: true) }
        func decode(_ type: Int32.Type, forKey key: Key) -> Int32 { note(type, key, isRequired: true) }
        func decode(_ type: Int64.Type, forKey key: Key) -> Int64 { note(type, key, isRequired: true) }
        func decode(_ type: UInt64.Type, forKey key: Key) -> UInt64 { note(type, key, isRequired: true) }
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? { note(type, key, isRequired: false) }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? { note(type, key, isRequired: false) }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { note(type, key, isRequired: false) }
        func decodeIfPresent(_ type: Int32.Type, forKey key: Key) -> Int32? { note(type, key, isRequired: false) }
        func decodeIfPresent(_ type: Int64.Type, forKey key: Key) -> Int64? { note(type, key, isRequired: false) }
        func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) -> UInt64? { note(type, key, isRequired: false) }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw NotAnObject() }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NotAnObject() }

        func superDecoder() throws -> any Decoder { throw NotAnObject() }

        func superDecoder(forKey key: Key) throws -> any Decoder { throw NotAnObject() }
    }
}
