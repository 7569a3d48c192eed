import Quantities
import Yams

/// A place in a mapping file, which knows its path: every complaint names where it is.
///
/// Scalars are taken as the text that was written, so `001`, `0.10` and `no` stay what they are.
struct MappingNode {
    private let node: Node
    let path: String

    /// The longest mapping file, in bytes.
    static let longestFile = 1 << 18
    static let longestList = 8192

    /// - Throws: ``Rejection`` `telemetry.mapping.notYAML`, `.tooLong`.
    init(root text: String) throws(Rejection) {
        path = ""
        guard text.utf8.count <= Self.longestFile else {
            throw Rejection(
                "telemetry.mapping.tooLong", source: Self.source, expected: "at most \(Self.longestFile) bytes",
                found: "\(text.utf8.count)", ja: "マッピングファイルが大きすぎます", en: "The mapping file is too large")
        }
        let root: Node?
        do { root = try compose(yaml: text) } catch {
            throw Rejection(
                "telemetry.mapping.notYAML", source: Self.source, expected: "a YAML file",
                found: String("\(error)".prefix(400)),
                ja: "マッピングファイルをYAMLとして読めません", en: "The mapping file is not YAML")
        }
        guard let root else {
            throw Rejection(
                "telemetry.mapping.notYAML", source: Self.source, expected: "a YAML file", found: "nothing",
                ja: "マッピングファイルが空です", en: "The mapping file is empty")
        }
        node = root
    }

    private init(_ node: Node, _ path: String) {
        self.node = node
        self.path = path
    }

    static let source = "docs/mapping.md"

    /// A complaint about this place. `found` defaults to what is written here.
    func refused(_ code: String, expected: String, found: String? = nil, ja: String, en: String) -> Rejection {
        let line = node.mark.map { " (line \($0.line))" } ?? ""
        let place = path.isEmpty ? "the mapping" : path
        let written = found ?? node.scalar?.string ?? (node.mapping != nil ? "a table" : "a list")
        return Rejection(
            "telemetry.mapping.\(code)", source: Self.source, expected: expected,
            found: "\(place)\(line): \(written.prefix(80))", ja: "マッピングの \(place)：\(ja)", en: "\(place): \(en)")
    }

    /// The entries of a table, each key one of `known` and there once.
    func table(_ known: [String]) throws(Rejection) -> MappingTable {
        guard let mapping = node.mapping else {
            throw refused(
                "notTable", expected: "keys: " + known.joined(separator: ", "), ja: "キーと値の表が必要です",
                en: "a table of keys is needed here")
        }
        var entries: [String: MappingNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            let child = MappingNode(value, path.isEmpty ? name : "\(path).\(name)")
            guard known.contains(name) else {
                throw child.refused(
                    "unknownKey", expected: "one of " + known.joined(separator: ", "), found: name, ja: "知らないキーです",
                    en: "there is no such key")
            }
            entries[name] = child
        }
        return MappingTable(place: self, entries: entries)
    }

    /// The entries of a table whose keys are free text.
    func pairs() throws(Rejection) -> [(key: String, value: MappingNode)] {
        guard let mapping = node.mapping, mapping.count <= Self.longestList else {
            throw refused("notTable", expected: "a table", ja: "キーと値の表が必要です", en: "a table of keys is needed here")
        }
        return mapping.map { ($0.scalar?.string ?? "", MappingNode($1, "\(path).\($0.scalar?.string ?? "?")")) }
    }

    func list() throws(Rejection) -> [MappingNode] {
        guard let sequence = node.sequence, sequence.count <= Self.longestList else {
            throw refused(
                "notList", expected: "a list of at most \(Self.longestList)", ja: "リストが必要です",
                en: "a list is needed here")
        }
        return sequence.enumerated().map { MappingNode($1, "\(path)[\($0)]") }
    }

    /// The text as written, empty when there is none.
    var written: String { node.scalar?.string ?? "" }

    /// Text that is not empty.
    func text() throws(Rejection) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw refused("notText", expected: "text", ja: "文字列が必要です", en: "text is needed here")
        }
        return text
    }

    func whole(_ range: ClosedRange<Int>) throws(Rejection) -> Int {
        guard let value = Int(try text()), range.contains(value) else {
            throw refused(
                "notWhole", expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                ja: "整数の範囲外です", en: "a whole number in the range is needed here")
        }
        return value
    }

    /// One of named choices.
    func choice<Value>(_ choices: [(String, Value)]) throws(Rejection) -> Value {
        let written = try text()
        guard let choice = choices.first(where: { $0.0 == written }) else {
            throw refused(
                "unknownValue", expected: "one of " + choices.map(\.0).joined(separator: ", "), ja: "選べない値です",
                en: "there is no such choice")
        }
        return choice.1
    }

    /// Runs what may refuse a value, and adds the path to its refusal.
    func reading<Value>(_ body: (String) throws(Rejection) -> Value) throws(Rejection) -> Value {
        let written = try text()
        do { return try body(written) } catch {
            throw Rejection(
                error.code, source: Self.source, expected: error.expected, found: "\(path): \(error.found)",
                ja: "マッピングの \(path)：\(error.message.ja)", en: "\(path): \(error.message.en)")
        }
    }
}

/// The entries of one table of a mapping file.
struct MappingTable {
    let place: MappingNode
    let entries: [String: MappingNode]

    subscript(key: String) -> MappingNode? { entries[key] }

    func required(_ key: String) throws(Rejection) -> MappingNode {
        guard let entry = entries[key] else {
            throw place.refused(
                "missingKey", expected: key, found: entries.keys.sorted().joined(separator: ", "),
                ja: "キー「\(key)」がありません", en: "the key \(key) is missing")
        }
        return entry
    }
}
