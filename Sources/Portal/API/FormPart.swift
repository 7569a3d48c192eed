import Gateways
import Quantities

/// One part of a form with files that a machine sends.
package struct FormPart: Hashable, Sendable {
    package let name: String
    package let schema: Schema
    package let isFile: Bool
    package let isRequired: Bool

    /// A file; a short one may come as a field.
    package static func file(_ name: String, ja: String, en: String) -> FormPart {
        FormPart(name: name, schema: Schema.text(1...1_000_000).meaning(ja: ja, en: en), isFile: true, isRequired: true)
    }

    package static func field(_ name: String, _ schema: Schema) -> FormPart {
        FormPart(name: name, schema: schema, isFile: false, isRequired: false)
    }

    static func schema(of parts: [FormPart]) -> Schema {
        .object(parts.map { Schema.Property($0.name, $0.schema, isRequired: $0.isRequired) })
    }

    static func json(of parts: [FormPart]) -> JSONValue {
        [
            "type": "object",
            "properties": .object(
                parts.map { JSONValue.Member($0.name, $0.isFile ? $0.binary : $0.schema.json) }),
            "required": .array(parts.filter(\.isRequired).map { .string($0.name) }), "additionalProperties": false,
        ]
    }

    private var binary: JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("type", "string"), JSONValue.Member("format", "binary"), JSONValue.Member("minLength", 1),
        ]
        if let meaning = schema.meaning {
            members.append(JSONValue.Member("description", .string("\(meaning.en) / \(meaning.ja)")))
        }
        return .object(members)
    }

    /// What is wrong with the form, part by part.
    static func problems(of parts: [FormPart], with form: MultipartForm?) -> [SchemaProblem] {
        let sent = (form?.fields.map(\.name) ?? []) + (form?.files.map(\.name) ?? [])
        let known = Set(parts.map(\.name))
        // A browser's script may send its form token as a field too.
        let unknown = sent.filter { !known.contains($0) && $0 != CrossSite.field }.map { name in
            SchemaProblem(
                .body, "/\(name.prefix(40))", .unknown, expected: known.sorted().joined(separator: ", "), found: name)
        }
        return unknown + parts.flatMap { part in part.problems(sent.count { $0 == part.name }, form) }
    }

    private func problems(_ count: Int, _ form: MultipartForm?) -> [SchemaProblem] {
        guard count > 0 else {
            return isRequired
                ? [SchemaProblem(.body, "/\(name)", .missing, expected: schema.typeName, found: "none")] : []
        }
        guard count == 1 else {
            return [SchemaProblem(.body, "/\(name)", .several, expected: "once", found: "\(count)")]
        }
        guard !isFile else { return [] }
        guard let value = form?[name].flatMap({ Parameter.value(of: $0, as: schema) }) else {
            return [SchemaProblem(.body, "/\(name)", .type, expected: schema.typeName, found: form?[name] ?? "a file")]
        }
        return schema.problems(with: value).map {
            SchemaProblem(
                .body, "/\(name)", SchemaProblem.Fault(rawValue: $0.code) ?? .format, expected: $0.expected,
                found: $0.found)
        }
    }
}
