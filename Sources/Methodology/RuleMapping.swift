import Quantities

/// A mapping in a rule file whose keys are all known.
struct RuleMapping {
    let node: RuleNode
    let entries: [String: RuleNode]

    /// - Throws: ``Rejection`` `methodology.file.missingKey`.
    func required(_ key: String) throws(Rejection) -> RuleNode {
        guard let entry = entries[key] else {
            throw .unreadable(
                "methodology.file.missingKey", at: node.place, expected: key, found: "", ja: "必要なキーがありません",
                en: "A key is missing")
        }
        return entry
    }

    func text(_ key: String) throws(Rejection) -> String { try required(key).text() }
    func flag(_ key: String) throws(Rejection) -> Bool { try required(key).flag() }

    /// A text when the key is there.
    func optionalText(_ key: String) throws(Rejection) -> String? {
        guard let entry = entries[key] else { return nil }
        return try entry.text()
    }

    /// An empty list when the key is not there.
    func list(_ key: String) throws(Rejection) -> [RuleNode] {
        guard let entry = entries[key] else { return [] }
        return try entry.list()
    }

    /// A name as formulas use it.
    func name(_ key: String) throws(Rejection) -> String {
        let entry = try required(key)
        let text = try entry.text()
        guard FormulaToken.isName(text) else { throw entry.wrongShape("a name of A–Z a–z 0–9 _ up to 40 characters") }
        return text
    }

    func bilingual(_ key: String) throws(Rejection) -> Bilingual {
        let mapping = try required(key).mapping(["ja", "en"])
        return Bilingual(ja: try mapping.text("ja"), en: try mapping.text("en"))
    }

    func optionalBilingual(_ key: String) throws(Rejection) -> Bilingual? {
        entries[key] == nil ? nil : try bilingual(key)
    }

    func rational(_ key: String) throws(Rejection) -> Rational {
        let entry = try required(key)
        let text = try entry.text()
        do { return try Rational(parsing: text) } catch { throw entry.refused(error) }
    }

    func optionalRational(_ key: String) throws(Rejection) -> Rational? {
        entries[key] == nil ? nil : try rational(key)
    }

    func unit(_ key: String) throws(Rejection) -> (text: String, unit: PhysicalUnit) {
        let entry = try required(key)
        let text = try entry.text()
        do { return (text, try PhysicalUnit(parsing: text)) } catch { throw entry.refused(error) }
    }

    /// A case of a closed vocabulary.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) throws(Rejection) -> Choice
    where Choice.RawValue == String {
        let entry = try required(key)
        guard let choice = Choice(rawValue: try entry.text()) else {
            throw entry.wrongShape(Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) throws(Rejection) -> Choice? where Choice.RawValue == String {
        entries[key] == nil ? nil : try choice(key, type)
    }
}
