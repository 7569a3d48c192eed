package import Quantities
import Yams

extension EligibilityTable {
    static let largestFile = 256 * 1024

    /// Reads a file of uses strictly: known keys and names only; each use in one scope; no two rows that contradict each
    /// other; a row for every use of every kind of unit that is issued here; and the end mark `...` at the end.
    /// - Throws: ``Rejection`` `registry.uses.malformed`.
    package init(yaml bytes: [UInt8]) throws(Rejection) {
        guard bytes.count <= Self.largestFile, let text = String(validating: bytes, as: UTF8.self),
            !text.contains("&"), text.hasSuffix("\n...\n")
        else {
            throw RuleEntry.malformed("file", "≤ \(Self.largestFile) bytes of UTF-8 without &, up to ...", "another")
        }
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            throw RuleEntry.malformed("file", "YAML", "\(error)")
        }
        guard let root else { throw RuleEntry.malformed("file", "YAML", "nothing") }
        let file = try RuleEntry(root, at: "file", keys: ["key", "version", "scopes", "uses"])
        key = try file.text("key")
        version = try file.text("version")
        var scopes: [UseScope] = []
        for (index, node) in try file.list("scopes").enumerated() {
            scopes.append(try UseScope(node, at: "scopes[\(index)]"))
        }
        var rules: [EligibilityRule] = []
        for (index, node) in try file.list("uses").enumerated() {
            rules.append(try EligibilityRule(node, at: "uses[\(index)]"))
        }
        self.scopes = scopes
        self.rules = rules
        try check()
    }

    private func check() throws(Rejection) {
        for use in RetirementPurpose.allCases {
            let count = scopes.filter { $0.uses.contains(use) }.count
            guard count == 1 else { throw RuleEntry.malformed("scopes", "\(use.rawValue) once", "\(count) times") }
            for attribute in CreditAttribute.allCases {
                for prefix in SerialPrefix.allCases
                where !rules.contains(where: { $0.concerns(use, attribute.kind, prefix) }) {
                    throw RuleEntry.malformed("uses", "\(use.rawValue): \(prefix), \(attribute.rawValue)", "no row")
                }
            }
        }
        for (index, rule) in rules.enumerated() {
            guard let other = rules[..<index].firstIndex(where: { $0.contradicts(rule) }) else { continue }
            throw RuleEntry.malformed("uses[\(index)]", "another case than uses[\(other)]", rule.use.rawValue)
        }
    }
}

extension EligibilityRule {
    fileprivate init(_ node: Node, at path: String) throws(Rejection) {
        let entry = try RuleEntry(
            node, at: path,
            keys: [
                "use", "credits", "prefixes", "allowed", "conditionJa", "conditionEn", "source", "verified",
                "validFrom",
            ])
        self.init(
            use: try entry.choice("use", of: RetirementPurpose.self),
            credits: try entry.choices("credits", of: CreditKind.self),
            prefixes: try entry.choices("prefixes", of: SerialPrefix.self),
            allowed: try entry.choice("allowed", of: Allowed.self),
            condition: try entry.bilingual("conditionJa", "conditionEn"), source: try entry.text("source"),
            verified: try entry.flag("verified"),
            validFrom: try entry.optionalText("validFrom").map { text throws(Rejection) in try Day(text) })
    }
}

extension UseScope {
    fileprivate init(_ node: Node, at path: String) throws(Rejection) {
        let entry = try RuleEntry(node, at: path, keys: ["id", "ja", "en", "uses", "source", "verified"])
        self.init(
            id: try entry.text("id"), name: Bilingual(ja: try entry.text("ja"), en: try entry.text("en")),
            uses: try entry.choices("uses", of: RetirementPurpose.self), source: try entry.text("source"),
            verified: try entry.flag("verified"))
    }
}
