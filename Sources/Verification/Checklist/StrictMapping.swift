import Quantities
import Yams

/// A mapping of a YAML file with exactly the keys that are known.
struct StrictMapping {
    /// Longest text of one field, in bytes.
    static let longestText = 600

    let path: String
    private var values: [String: Node] = [:]

    init(_ node: Node, at path: String, keys: Set<String>) throws(Rejection) {
        self.path = path
        guard case .mapping(let mapping) = node else {
            throw .checklistMalformed(path, expected: "a mapping", found: Self.describe(node))
        }
        var unknown: [String] = []
        for (key, value) in mapping {
            guard case .scalar(let name) = key, keys.contains(name.string) else {
                unknown.append(String(Self.describe(key).prefix(40)))
                continue
            }
            guard values.updateValue(value, forKey: name.string) == nil else {
                throw .checklistMalformed(path, expected: "\(name.string) once", found: "twice")
            }
        }
        guard unknown.isEmpty else { throw .checklistUnknownKeys(path, unknown.prefix(10).sorted()) }
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    func node(_ key: String) throws(Rejection) -> Node {
        guard let node = values[key] else {
            throw .checklistMalformed("\(path).\(key)", expected: "a value", found: "nothing")
        }
        return node
    }

    func text(_ key: String) throws(Rejection) -> String { try Self.text(try node(key), at: "\(path).\(key)") }

    func bool(_ key: String) throws(Rejection) -> Bool {
        switch try text(key) {
        case "true": return true
        case "false": return false
        case let other: throw .checklistMalformed("\(path).\(key)", expected: "true or false", found: other)
        }
    }

    func whole(_ key: String, in range: ClosedRange<Int>) throws(Rejection) -> Int {
        let text = try text(key)
        guard let value = Int(text), range.contains(value) else {
            throw .checklistMalformed(
                "\(path).\(key)", expected: "\(range.lowerBound)–\(range.upperBound)", found: text)
        }
        return value
    }

    /// A number that is not negative.
    func number(_ key: String) throws(Rejection) -> Rational {
        let text = try text(key)
        guard let value = try? Rational(parsing: text), value >= 0 else {
            throw .checklistMalformed("\(path).\(key)", expected: "a number ≥ 0", found: text)
        }
        return value
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) throws(Rejection) -> Value
    where Value.RawValue == String {
        try Self.choice(try node(key), at: "\(path).\(key)", of: type)
    }

    func elements(_ key: String, atMost limit: Int) throws(Rejection) -> [Node] {
        let node = try node(key)
        guard case .sequence(let sequence) = node, (1...limit).contains(sequence.count) else {
            throw .checklistMalformed("\(path).\(key)", expected: "1–\(limit) entries", found: Self.describe(node))
        }
        return Array(sequence)
    }

    static func choice<Value: RawRepresentable & CaseIterable>(
        _ node: Node, at path: String, of type: Value.Type
    ) throws(Rejection) -> Value where Value.RawValue == String {
        let text = try text(node, at: path)
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw .checklistMalformed(path, expected: known, found: text)
        }
        return value
    }

    private static func text(_ node: Node, at path: String) throws(Rejection) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty,
            scalar.string.utf8.count <= longestText
        else { throw .checklistMalformed(path, expected: "a text of 1–\(longestText) bytes", found: describe(node)) }
        return scalar.string
    }

    private static func describe(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): String(scalar.string.prefix(60))
        case .mapping: "a mapping"
        case .sequence(let sequence): "\(sequence.count) entries"
        case .alias: "an alias"
        }
    }
}
