import Quantities
import Yams

/// A place in a rule file (YAML), with its path: `symbols[3].unit`. Only what a definition declares is read.
///
/// Kept strict on purpose: a key that nobody reads is a mistake in a rule, so it is refused; anchors are refused, since an
/// alias lets a small file unfold into a huge one; and a file must end with YAML's own end mark `...`, since a rule file cut
/// off between two items would else be a shorter set of rules.
struct RuleNode {
    let node: Node
    let path: String

    /// Largest rule file, longest text in it, and most items of a list.
    static let largestFile = 262_144
    private static let longestText = 4000
    private static let mostItems = 2000

    /// - Throws: ``Rejection`` `methodology.file.tooLarge`, `.anchor`, `.truncated`, `.malformed`.
    static func root(of text: String) throws(Rejection) -> RuleNode {
        guard text.utf8.count <= largestFile else {
            throw Rejection(
                "methodology.file.tooLarge", expected: "≤ \(largestFile) bytes", found: "\(text.utf8.count) bytes",
                ja: "ルールファイルが大きすぎます", en: "The rule file is too large")
        }
        guard !hasAnchor(text) else {
            throw Rejection(
                "methodology.file.anchor", expected: "no YAML anchors (&name)", found: "&",
                ja: "ルールファイルでは YAML のアンカーを使えません", en: "YAML anchors are not allowed in rule files")
        }
        guard isComplete(text) else {
            throw Rejection(
                "methodology.file.truncated", expected: "a last line of three dots (...)",
                found: Rejection.echo(text.suffix(20)), ja: "ルールファイルが途中で切れています", en: "The rule file is cut off")
        }
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch {
            throw Rejection(
                "methodology.file.malformed", expected: "YAML", found: place(of: error), ja: "YAML として読めません",
                en: "This is not YAML")
        }
        guard let node else {
            throw Rejection(
                "methodology.file.malformed", expected: "YAML", found: "an empty file", ja: "ルールファイルが空です",
                en: "The rule file is empty")
        }
        return RuleNode(node: node, path: "")
    }

    /// Whether the last line is YAML's end mark, whatever ends the lines.
    private static func isComplete(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
        return bytes.suffix(4).elementsEqual([0x0A, 0x2E, 0x2E, 0x2E])
    }

    /// An ampersand that begins a word, as an anchor does.
    private static func hasAnchor(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        var isCandidate = false
        for byte in text.utf8 {
            if isCandidate, byte > 0x20 { return true }
            isCandidate = byte == 0x26 && (before <= 0x20 || [0x5B, 0x7B, 0x2C, 0x3A, 0x2D, 0x3F].contains(before))
            before = byte
        }
        return false
    }

    private static func place(of error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line), column \(mark.column): \(Rejection.echo(problem))"
        case .duplicatedKeysInMapping(let names, let context):
            "line \(context.mark.line): duplicate key \(Rejection.echo(names.joined(separator: ", ")))"
        case .reader(let problem, let offset, _, _): "byte \(offset ?? 0): \(Rejection.echo(problem))"
        default: "unreadable"
        }
    }

    var place: String {
        let name = path.isEmpty ? "the file" : path
        return node.mark.map { "\(name), line \($0.line)" } ?? name
    }

    /// - Throws: ``Rejection`` `methodology.file.unknownKey`, `.wrongShape`.
    func mapping(_ keys: Set<String>) throws(Rejection) -> RuleMapping {
        guard let mapping = node.mapping else { throw wrongShape("a mapping") }
        var entries: [String: RuleNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            let entry = RuleNode(node: value, path: path.isEmpty ? name : "\(path).\(name)")
            guard keys.contains(name) else {
                throw .unreadable(
                    "methodology.file.unknownKey", at: entry.place,
                    expected: keys.sorted().joined(separator: ", "), found: name, ja: "使えないキーです", en: "Unknown key")
            }
            entries[name] = entry
        }
        return RuleMapping(node: self, entries: entries)
    }

    func list() throws(Rejection) -> [RuleNode] {
        guard let sequence = node.sequence else { throw wrongShape("a list") }
        guard sequence.count <= Self.mostItems else { throw wrongShape("≤ \(Self.mostItems) items") }
        return sequence.enumerated().map { RuleNode(node: $1, path: "\(path)[\($0)]") }
    }

    func text() throws(Rejection) -> String {
        guard let text = node.scalar?.string, !text.isEmpty, text.utf8.count <= Self.longestText else {
            throw wrongShape("a text of 1 to \(Self.longestText) bytes")
        }
        return text
    }

    func flag() throws(Rejection) -> Bool {
        switch node.scalar?.string {
        case "true": true
        case "false": false
        default: throw wrongShape("true or false")
        }
    }

    func wrongShape(_ expected: String) -> Rejection {
        .unreadable(
            "methodology.file.wrongShape", at: place, expected: expected, found: node.scalar?.string ?? "",
            ja: "値の形が正しくありません", en: "The value has the wrong shape")
    }

    /// A refusal of the value that stands here, with its place.
    func refused(_ rejection: Rejection) -> Rejection {
        .unreadable(
            rejection.code, at: place, expected: rejection.expected, found: rejection.found, ja: rejection.message.ja,
            en: rejection.message.en)
    }
}
