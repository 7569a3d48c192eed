package import Quantities

/// The equations of a definition that hold under chosen options, in an order in which each can be computed, with their
/// units checked.
package struct EquationModel: Sendable {
    package let definition: MethodologyDefinition
    /// In an order of computation; as declared where the order is free.
    package let equations: [MethodologyEquation]
    /// The symbols that must be given, in the order of their declaration.
    package let inputs: [MethodologySymbol]
    let units: [String: Formula.UnitScope.Entry]
    let tables: [String: StepTable]

    /// - Throws: ``Rejection`` `methodology.definition.unknownOption`, `.unknownTarget`, `.duplicateTarget`,
    ///   `.cycle`, `.feed`, `.unused`, `.result`, `methodology.formula.*`.
    package init(_ definition: MethodologyDefinition, options: Set<String>) throws(Rejection) {
        let known = definition.options.map(\.id)
        if let stranger = options.sorted().first(where: { !known.contains($0) }) {
            throw MethodologyDefinition.refused(
                "methodology.definition.unknownOption", expected: known.joined(separator: ", "), found: stranger,
                ja: "定義のない選択肢です", en: "There is no such option")
        }
        func holds(_ option: String?) -> Bool { option.map(options.contains) ?? true }
        let symbols = definition.symbols.filter { holds($0.option) }
        let active = definition.equations.filter { holds($0.option) }
        self.definition = definition
        tables = Dictionary(uniqueKeysWithValues: definition.tables.map { ($0.id, $0) })
        var units: [String: Formula.UnitScope.Entry] = [:]
        for symbol in symbols { units[symbol.id] = .init(unit: symbol.unit, index: symbol.index) }
        for parameter in definition.parameters { units[parameter.id] = .init(unit: parameter.unit, index: nil) }
        self.units = units
        try Self.checkTargets(active, symbols)
        for equation in active { try Self.checkUnits(equation, units, tables) }
        equations = try Self.ordered(active)
        let targets = Set(active.map(\.target))
        inputs = symbols.filter { !targets.contains($0.id) }
        try checkFeeds()
        try checkResult(symbols, targets)
        try checkUse(symbols)
    }

    private static func checkTargets(
        _ equations: [MethodologyEquation], _ symbols: [MethodologySymbol]
    ) throws(Rejection) {
        var seen: Set<String> = []
        for equation in equations {
            guard symbols.contains(where: { $0.id == equation.target && $0.index == nil }) else {
                throw MethodologyDefinition.refused(
                    "methodology.definition.unknownTarget", expected: "a declared symbol without index",
                    found: equation.target, ja: "算定式の左辺の記号が定義されていません", en: "The target of an equation is not declared")
            }
            guard seen.insert(equation.target).inserted else {
                throw MethodologyDefinition.refused(
                    "methodology.definition.duplicateTarget", expected: "one equation per symbol",
                    found: equation.target, ja: "同じ記号の算定式が二つあります", en: "A symbol has two equations")
            }
        }
    }

    private static func checkUnits(
        _ equation: MethodologyEquation, _ units: [String: Formula.UnitScope.Entry], _ tables: [String: StepTable]
    ) throws(Rejection) {
        let place = "equation of \(equation.target)"
        let scope = Formula.UnitScope(symbols: units, tables: tables, place: place)
        let found = try equation.formula.unit(in: scope)
        let expected = units[equation.target]?.unit ?? .one
        guard found == expected else {
            throw .formula(
                "methodology.formula.unitMismatch", at: place, position: 1, expected: "\(expected)", found: "\(found)",
                ja: "算定式の単位が左辺の単位と合いません", en: "The formula's unit is not that of its target")
        }
    }

    private static func ordered(_ equations: [MethodologyEquation]) throws(Rejection) -> [MethodologyEquation] {
        var waiting = equations
        var ordered: [MethodologyEquation] = []
        while !waiting.isEmpty {
            let open = Set(waiting.map(\.target))
            guard let next = waiting.firstIndex(where: { open.isDisjoint(with: $0.formula.symbols) }) else {
                throw MethodologyDefinition.refused(
                    "methodology.definition.cycle", expected: "equations that do not need each other",
                    found: waiting.map(\.target).joined(separator: ", "), ja: "算定式が互いに循環しています",
                    en: "Equations need each other in a circle")
            }
            ordered.append(waiting.remove(at: next))
        }
        return ordered
    }

    private func checkFeeds() throws(Rejection) {
        var seen: Set<Feed> = []
        for input in inputs {
            guard let feed = input.feed else { continue }
            guard seen.insert(feed).inserted, input.index == nil else {
                throw MethodologyDefinition.refused(
                    "methodology.definition.feed", expected: "one symbol without index per feed",
                    found: "\(input.id): \(feed.rawValue)", ja: "同じ供給元の記号が二つあるか、添字付きです",
                    en: "Two symbols share a feed, or a fed symbol is indexed")
            }
        }
    }

    /// A symbol that nothing uses is a mistake in a definition, as is a parameter or table that no option uses.
    private func checkUse(_ symbols: [MethodologySymbol]) throws(Rejection) {
        let result = definition.result
        let here = Set(equations.flatMap(\.formula.symbols))
        let anywhere = definition.equations.map(\.formula)
        let read = Set([result.reduction, result.baseline, result.project, result.energy].compactMap(\.self))
        let unused =
            symbols.map(\.id).filter { !here.contains($0) && !read.contains($0) }
            + definition.parameters.map(\.id).filter { name in !anywhere.contains { $0.symbols.contains(name) } }
            + definition.tables.map(\.id).filter { name in !anywhere.contains { $0.tables.contains(name) } }
        guard unused.isEmpty else {
            throw MethodologyDefinition.refused(
                "methodology.definition.unused", expected: "used in an equation",
                found: unused.joined(separator: ", "), ja: "どの算定式にも使われていない記号です", en: "No equation uses the symbol")
        }
    }

    private func checkResult(_ symbols: [MethodologySymbol], _ targets: Set<String>) throws(Rejection) {
        let result = definition.result
        var wanted = [(result.reduction, "t-CO2"), (result.baseline, "t-CO2"), (result.project, "t-CO2")]
        if let energy = result.energy { wanted.append((energy, "kWh")) }
        for (name, unit) in wanted {
            guard targets.contains(name), symbols.contains(where: { $0.id == name && $0.unitText == unit }) else {
                throw MethodologyDefinition.refused(
                    "methodology.definition.result", expected: "a computed symbol in \(unit)", found: name,
                    ja: "結果の記号は算定式で求める値でなければなりません", en: "A result must be a computed symbol")
            }
        }
    }
}
