package import Quantities

extension MethodologyDefinition {
    private static let format = "daicho-methodology/1"
    private static let keys: Set<String> = [
        "format", "id", "version", "revision", "name", "note", "verified", "options", "symbols", "parameters", "tables",
        "equations", "result", "ancillary", "conditions", "evidence",
    ]

    /// The methodology that is compiled into the program: EN-R-002, installation of solar photovoltaic equipment.
    package static func photovoltaic() throws(Rejection) -> MethodologyDefinition {
        try MethodologyDefinition(yaml: String(decoding: PackageResources.EN_R_002_yaml, as: UTF8.self))
    }

    /// Reads and checks a definition. An unknown key, a missing source mark, a unit that does not agree, a cycle, or a
    /// name used twice refuses the whole file, with its place.
    /// - Throws: ``Rejection`` `methodology.file.*`, `.definition.*`, `.formula.*`, `.unit.*`.
    package init(yaml text: String) throws(Rejection) {
        let root = try RuleNode.root(of: text).mapping(Self.keys)
        let format = try root.required("format")
        guard try format.text() == Self.format else { throw format.wrongShape(Self.format) }
        let tables = try root.list("tables").map(Self.table)
        self.init(
            text: text,
            id: try root.text("id"),
            version: try root.text("version"),
            revision: try root.text("revision"),
            name: try root.bilingual("name"),
            note: try root.bilingual("note"),
            verified: try root.flag("verified"),
            options: try root.list("options").map(Self.option),
            symbols: try root.required("symbols").list().map(Self.symbol),
            parameters: try root.list("parameters").map(Self.parameter),
            tables: tables,
            equations: try Self.equations(try root.required("equations").list(), tables: Set(tables.map(\.id))),
            result: try Self.result(try root.required("result")),
            ancillary: try Self.ancillary(try root.required("ancillary")),
            conditions: try root.required("conditions").list().map(Self.clause),
            evidence: try root.required("evidence").list().map(Self.clause))
        try check()
    }

    private static func option(_ node: RuleNode) throws(Rejection) -> MethodologyOption {
        let entry = try node.mapping(["id", "meaning", "source", "verified"])
        return MethodologyOption(
            id: try entry.name("id"), meaning: try entry.bilingual("meaning"), source: try entry.text("source"),
            verified: try entry.flag("verified"))
    }

    private static func symbol(_ node: RuleNode) throws(Rejection) -> MethodologySymbol {
        let entry = try node.mapping([
            "id", "notation", "meaning", "unit", "class", "frequency", "feed", "index", "minimum", "option", "source",
            "verified",
        ])
        let id = try entry.name("id")
        let (unitText, unit) = try entry.unit("unit")
        var classes: [MonitoringClass] = []
        for item in try entry.list("class") {
            guard let monitoringClass = MonitoringClass(rawValue: try item.text()) else {
                throw item.wrongShape(MonitoringClass.allCases.map(\.rawValue).joined(separator: ", "))
            }
            classes.append(monitoringClass)
        }
        return MethodologySymbol(
            id: id, notation: try entry.optionalText("notation") ?? id, meaning: try entry.bilingual("meaning"),
            unitText: unitText, unit: unit, classes: classes, frequency: try entry.optionalBilingual("frequency"),
            feed: try entry.optionalChoice("feed", Feed.self),
            index: entry.entries["index"] == nil ? nil : try entry.name("index"),
            minimum: try entry.optionalRational("minimum"), option: try entry.optionalText("option"),
            source: try entry.text("source"), verified: try entry.flag("verified"))
    }

    private static func parameter(_ node: RuleNode) throws(Rejection) -> MethodologyParameter {
        let entry = try node.mapping(["id", "notation", "meaning", "unit", "value", "source", "verified"])
        let id = try entry.name("id")
        let (unitText, unit) = try entry.unit("unit")
        return MethodologyParameter(
            id: id, notation: try entry.optionalText("notation") ?? id, meaning: try entry.bilingual("meaning"),
            unitText: unitText, unit: unit, value: try entry.rational("value"), source: try entry.text("source"),
            verified: try entry.flag("verified"))
    }

    private static func equations(
        _ nodes: [RuleNode], tables: Set<String>
    ) throws(Rejection) -> [MethodologyEquation] {
        var equations: [MethodologyEquation] = []
        for node in nodes {
            let entry = try node.mapping(["target", "formula", "option", "source", "verified"])
            let target = try entry.name("target")
            equations.append(
                MethodologyEquation(
                    target: target,
                    formula: try Formula(
                        parsing: try entry.text("formula"), at: "\(node.path).formula of \(target)", tables: tables),
                    option: try entry.optionalText("option"), source: try entry.text("source"),
                    verified: try entry.flag("verified")))
        }
        return equations
    }

    private static func clause(_ node: RuleNode) throws(Rejection) -> MethodologyClause {
        let entry = try node.mapping(["id", "text", "source", "verified"])
        return MethodologyClause(
            id: try entry.text("id"), text: try entry.bilingual("text"), source: try entry.text("source"),
            verified: try entry.flag("verified"))
    }

    /// The rounding is read so that a definition says it; any other than the floor per fiscal year and project is refused,
    /// since it would credit more than was reduced.
    private static func result(_ node: RuleNode) throws(Rejection) -> MethodologyResult {
        let entry = try node.mapping(["reduction", "baseline", "project", "energy", "rounding"])
        let rounding = try entry.required("rounding").mapping(["rule", "per", "scope", "source", "verified"])
        for (key, value) in [("rule", RoundingRule.down.rawValue), ("per", "fiscalYear"), ("scope", "project")] {
            let found = try rounding.required(key)
            guard try found.text() == value else { throw found.wrongShape(value) }
        }
        return MethodologyResult(
            reduction: try entry.name("reduction"), baseline: try entry.name("baseline"),
            project: try entry.name("project"), energy: entry.entries["energy"] == nil ? nil : try entry.name("energy"),
            roundingSource: try rounding.text("source"), roundingVerified: try rounding.flag("verified"))
    }
}
