import Quantities
import Yams

/// A mapping of a rule file with known keys only.
struct RuleEntry {
    let path: String
    private var values: [String: Node] = [:]

    init(_ node: Node, at path: String, keys: Set<String>) throws(Rejection) {
        self.path = path
        guard case .mapping(let mapping) = node else { throw Self.malformed(path, "a mapping", "another") }
        for (key, value) in mapping {
            guard case .scalar(let name) = key, keys.contains(name.string) else {
                throw Self.malformed(path, keys.sorted().joined(separator: ", "), key.string ?? "another key")
            }
            values[name.string] = value
        }
    }

    func text(_ key: String) throws(Rejection) -> String {
        guard let text = try optionalText(key) else { throw Self.malformed("\(path).\(key)", "a text", "nothing") }
        return text
    }

    func optionalText(_ key: String) throws(Rejection) -> String? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty, scalar.string.utf8.count <= 600 else {
            throw Self.malformed("\(path).\(key)", "a text of 1–600 bytes", "another")
        }
        return scalar.string
    }

    func bilingual(_ ja: String, _ en: String) throws(Rejection) -> Bilingual? {
        guard values[ja] != nil || values[en] != nil else { return nil }
        return Bilingual(ja: try text(ja), en: try text(en))
    }

    func flag(_ key: String) throws(Rejection) -> Bool {
        switch try text(key) {
        case "true": return true
        case "false": return false
        case let other: throw Self.malformed("\(path).\(key)", "true or false", other)
        }
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of: Value.Type) throws(Rejection) -> Value
    where Value.RawValue == String { try Self.choice(try text(key), at: "\(path).\(key)") }

    /// Different ones, in the order of the file; none when the key is not there.
    func choices<Value: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, of: Value.Type
    ) throws(Rejection) -> [Value] where Value.RawValue == String {
        guard values[key] != nil else { return [] }
        var found: [Value] = []
        for (index, node) in try list(key).enumerated() {
            let value: Value = try Self.choice(node.string ?? "", at: "\(path).\(key)[\(index)]")
            guard !found.contains(value) else { throw Self.malformed("\(path).\(key)", "each once", value.rawValue) }
            found.append(value)
        }
        return found
    }

    func list(_ key: String) throws(Rejection) -> [Node] {
        guard let node = values[key], case .sequence(let sequence) = node, (1...1000).contains(sequence.count) else {
            throw Self.malformed("\(path).\(key)", "1–1000 entries", "another")
        }
        return Array(sequence)
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ text: String, at path: String
    ) throws(Rejection) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw malformed(path, Value.allCases.map(\.rawValue).joined(separator: ", "), text)
        }
        return value
    }

    static func malformed(_ path: String, _ expected: String, _ found: String) -> Rejection {
        Rejection(
            "registry.uses.malformed", expected: "\(path): \(expected)", found: String(found.prefix(80)),
            ja: "用途表のファイルが正しくありません", en: "The file of uses is malformed")
    }
}
