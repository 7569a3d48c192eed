extension Schema {
    /// One member of an object or of what is in it.
    struct OutlineLine {
        /// `plan.title.ja`, `items[].id`.
        let name: String
        let schema: Schema
        let isRequired: Bool
    }

    private static let deepest = 3

    /// The members down to a few levels, for people who read.
    func outline(below path: String = "", depth: Int = 0) -> [OutlineLine] {
        guard depth < Self.deepest else { return [] }
        switch kind {
        case .object(let properties):
            return properties.flatMap { property -> [OutlineLine] in
                let name = path.isEmpty ? property.name : "\(path).\(property.name)"
                return [OutlineLine(name: name, schema: property.schema, isRequired: property.isRequired)]
                    + property.schema.outline(below: name, depth: depth + 1)
            }
        case .array(let item, _): return item.outline(below: "\(path)[]", depth: depth)
        case .oneOf(let choices): return choices.flatMap { $0.outline(below: path, depth: depth) }
        default: return []
        }
    }

    /// The type in a word or two.
    var summary: String {
        switch kind {
        case .boolean: "true | false"
        case .integer(let range) where range == Int64.min...Int64.max || range == 0...Int64.max: "integer"
        case .integer(let range): "integer \(range.lowerBound)–\(range.upperBound)"
        case .text(.line(let length)), .text(.paragraphs(let length)):
            "text \(length.lowerBound)–\(length.upperBound)"
        case .text(.identifier): "id"
        case .text(.day): "YYYY-MM-DD"
        case .text(.instant): "date-time"
        case .text(.digest): "SHA-256"
        case .text(.serial): "serial"
        case .text(.rational): "decimal"
        case .text(.free): "text"
        case .word(let words): words.joined(separator: " | ")
        case .array: "list"
        case .object, .map, .oneOf: "object"
        case .anything: "JSON"
        }
    }
}
