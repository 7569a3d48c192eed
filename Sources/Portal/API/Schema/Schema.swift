package import Quantities

/// What a JSON value may be: the part of JSON Schema (2020-12) that this API uses.
///
/// One value both describes and checks: ``json`` writes it into the API's description, ``problems(with:)`` holds what a
/// client sent against it. Objects are closed: a member that is not named is refused, so nothing can be set that was not
/// meant to be.
package struct Schema: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
        case boolean
        case integer(ClosedRange<Int64>)
        case text(TextFormat)
        /// One of these words.
        case word([String])
        case array(Schema, count: ClosedRange<Int>)
        case object([Property])
        /// An object whose names are data.
        case map(Schema)
        /// Exactly one of these objects.
        case oneOf([Schema])
        /// A document with a form of its own, such as a record's body; only in answers.
        case anything
    }

    package struct Property: Hashable, Sendable {
        package let name: String
        package var schema: Schema
        package var isRequired: Bool

        package init(_ name: String, _ schema: Schema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    package var kind: Kind
    /// What the value means, with its unit.
    package var meaning: Bilingual?

    package init(_ kind: Kind, _ meaning: Bilingual? = nil) {
        self.kind = kind
        self.meaning = meaning
    }

    package static let boolean = Schema(.boolean)
    package static let identifier = Schema(.text(.identifier))
    package static let day = Schema(.text(.day))
    package static let instant = Schema(.text(.instant))
    package static let digest = Schema(.text(.digest))
    package static let serial = Schema(.text(.serial))
    package static let anything = Schema(.anything)

    package static func integer(_ range: ClosedRange<Int64> = Int64.min...Int64.max) -> Schema {
        Schema(.integer(range))
    }

    package static func text(_ length: ClosedRange<Int>) -> Schema { Schema(.text(.line(length))) }

    package static func array(of item: Schema, _ count: ClosedRange<Int> = 0...1_000_000) -> Schema {
        Schema(.array(item, count: count))
    }

    package static func object(_ properties: [Property]) -> Schema { Schema(.object(properties)) }

    package static func words<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type
    ) -> Schema where Value.RawValue == String { Schema(.word(type.allCases.map(\.rawValue))) }

    package func meaning(ja: String, en: String) -> Schema { Schema(kind, Bilingual(ja: ja, en: en)) }

    /// The same with another schema for one member of it, by names between dots: `plan.title.ja`.
    /// Traps when there is none of that name: the names are literals of the program.
    package func with(_ path: String, _ schema: Schema) -> Schema {
        guard case .object(var properties) = kind else { preconditionFailure("no object above \(path)") }
        let names = path.split(separator: ".", maxSplits: 1)
        guard let index = properties.firstIndex(where: { $0.name == names[0] }) else {
            preconditionFailure("no member \(path)")
        }
        properties[index].schema =
            names.count == 1 ? schema : properties[index].schema.with(String(names[1]), schema)
        return Schema(.object(properties), meaning)
    }
}
