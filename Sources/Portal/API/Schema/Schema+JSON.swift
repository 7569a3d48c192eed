import Quantities

extension Schema {
    /// As JSON Schema 2020-12, which OpenAPI 3.1 takes as it is.
    package var json: JSONValue {
        var members = content
        if let meaning { members.append(JSONValue.Member("description", .string("\(meaning.en) / \(meaning.ja)"))) }
        return .object(members)
    }

    private var content: [JSONValue.Member] {
        switch kind {
        case .anything: []
        case .boolean: [JSONValue.Member("type", "boolean")]
        case .integer(let range): Self.integer(range)
        case .text(let format): Self.text(format)
        case .word(let words):
            [JSONValue.Member("type", "string"), JSONValue.Member("enum", .array(words.map { .string($0) }))]
        case .array(let item, let count):
            [
                JSONValue.Member("type", "array"), JSONValue.Member("items", item.json),
                JSONValue.Member("minItems", .integer(Int64(count.lowerBound))),
                JSONValue.Member("maxItems", .integer(Int64(count.upperBound))),
            ]
        case .object(let properties):
            [
                JSONValue.Member("type", "object"),
                JSONValue.Member("properties", .object(properties.map { JSONValue.Member($0.name, $0.schema.json) })),
                JSONValue.Member("required", .array(properties.filter(\.isRequired).map { .string($0.name) })),
                JSONValue.Member("additionalProperties", false),
            ]
        case .map(let schema):
            [JSONValue.Member("type", "object"), JSONValue.Member("additionalProperties", schema.json)]
        case .oneOf(let choices): [JSONValue.Member("oneOf", .array(choices.map(\.json)))]
        }
    }

    private static func integer(_ range: ClosedRange<Int64>) -> [JSONValue.Member] {
        [
            JSONValue.Member("type", "integer"), JSONValue.Member("format", "int64"),
            JSONValue.Member("minimum", .integer(range.lowerBound)),
            JSONValue.Member("maximum", .integer(range.upperBound)),
        ]
    }

    private static func text(_ format: TextFormat) -> [JSONValue.Member] {
        var members = [JSONValue.Member("type", "string")]
        if let name = format.format { members.append(JSONValue.Member("format", .string(name))) }
        if let pattern = format.pattern { members.append(JSONValue.Member("pattern", .string(pattern))) }
        switch format {
        case .line(let length), .paragraphs(let length):
            members.append(JSONValue.Member("minLength", .integer(Int64(length.lowerBound))))
            members.append(JSONValue.Member("maxLength", .integer(Int64(length.upperBound))))
        default: break
        }
        return members
    }
}
