package import Quantities

extension EquationModel {
    /// Most elements of an indexed input.
    private static let mostElements = 100_000
    /// Longest exact value that is handed on, as text: what reads back (see `Rational(parsing:)`).
    private static let longestValue = 400

    /// Computes every equation exactly; nothing is rounded here.
    /// - Throws: ``Rejection`` `methodology.input.*`, `methodology.value.*`.
    package func evaluate(_ given: [InputValue]) throws(Rejection) -> Trace {
        var known: [String: Trace.Input] = [:]
        var values: [String: Formula.ValueScope.Value] = [:]
        for parameter in definition.parameters {
            known[parameter.id] = Trace.Input(
                symbol: parameter.id, notation: parameter.notation, meaning: parameter.meaning, value: parameter.value,
                elements: nil, unit: parameter.unitText, note: parameter.source, computed: false,
                verified: parameter.verified)
            values[parameter.id] = .single(parameter.value)
        }
        for (symbol, value) in try matched(given) {
            known[symbol.id] = Trace.Input(
                symbol: symbol.id, notation: symbol.notation, meaning: symbol.meaning, value: value.value,
                elements: value.elements, unit: symbol.unitText, note: value.note, computed: false,
                verified: value.verified)
            values[symbol.id] = value.elements.map { .elements($0.map(\.value)) } ?? value.value.map { .single($0) }
        }
        var steps: [Trace.Step] = []
        for equation in equations {
            let step = try step(equation, known, values)
            steps.append(step)
            values[step.symbol] = .single(step.value)
            known[step.symbol] = Trace.Input(
                symbol: step.symbol, notation: step.notation, meaning: step.meaning, value: step.value, elements: nil,
                unit: step.unit, note: step.formula, computed: true, verified: step.verified)
        }
        return Trace(steps: steps)
    }

    private func step(
        _ equation: MethodologyEquation, _ known: [String: Trace.Input], _ values: [String: Formula.ValueScope.Value]
    ) throws(Rejection) -> Trace.Step {
        guard let symbol = definition.symbols.first(where: { $0.id == equation.target }) else {
            preconditionFailure("\(equation.target) was checked to exist")
        }
        let place = "equation of \(equation.target)"
        let value = try equation.formula.value(
            in: Formula.ValueScope(
                values: values, units: Formula.UnitScope(symbols: units, tables: tables, place: place)))
        try checkRange(value, symbol)
        let inputs = equation.formula.symbols.compactMap { known[$0] }
        let areTablesVerified = equation.formula.tables.allSatisfy { tables[$0]?.verified ?? false }
        return Trace.Step(
            symbol: symbol.id, notation: symbol.notation, meaning: symbol.meaning, formula: equation.formula.text,
            inputs: inputs, value: value, unit: symbol.unitText, source: equation.source,
            ruleVerified: equation.verified && areTablesVerified,
            verified: equation.verified && areTablesVerified && inputs.allSatisfy(\.verified))
    }

    /// Each input symbol with its value; none missing, none too many.
    private func matched(_ given: [InputValue]) throws(Rejection) -> [(MethodologySymbol, InputValue)] {
        var bySymbol: [String: InputValue] = [:]
        for value in given {
            guard inputs.contains(where: { $0.id == value.symbol }) else {
                throw Self.input(
                    "unexpected", inputs.map(\.id).joined(separator: ", "), value.symbol, ja: "この算定に不要な入力です",
                    en: "The calculation takes no such input")
            }
            guard bySymbol.updateValue(value, forKey: value.symbol) == nil else {
                throw Self.input(
                    "duplicate", "each input once", value.symbol, ja: "同じ入力が二度与えられました", en: "An input is given twice")
            }
        }
        var pairs: [(MethodologySymbol, InputValue)] = []
        for symbol in inputs {
            guard let value = bySymbol[symbol.id] else {
                throw Self.input("missing", symbol.id, "", ja: "入力が足りません", en: "An input is missing")
            }
            try check(value, of: symbol)
            pairs.append((symbol, value))
        }
        return pairs
    }

    private func check(_ value: InputValue, of symbol: MethodologySymbol) throws(Rejection) {
        guard let unit = try? PhysicalUnit(parsing: value.unit), unit == symbol.unit else {
            throw Self.input(
                "unitMismatch", "\(symbol.id) in \(symbol.unitText)", value.unit, ja: "入力の単位が合いません",
                en: "The unit of an input does not agree")
        }
        let isIndexed = symbol.index != nil
        let count = value.elements?.count ?? 0
        guard (value.elements != nil) == isIndexed, (value.value == nil) == isIndexed,
            !isIndexed || (1...Self.mostElements).contains(count)
        else {
            throw Self.input(
                "shape", isIndexed ? "1 to \(Self.mostElements) elements of \(symbol.id)" : "one value of \(symbol.id)",
                isIndexed ? "\(count) elements" : "elements", ja: "入力の件数が正しくありません", en: "An input has the wrong shape")
        }
        for number in value.elements?.map(\.value) ?? [value.value].compactMap(\.self) {
            try checkRange(number, symbol)
        }
    }

    private func checkRange(_ value: Rational, _ symbol: MethodologySymbol) throws(Rejection) {
        guard value.description.utf8.count <= Self.longestValue else {
            throw Rejection(
                "methodology.value.tooLong", expected: "≤ \(Self.longestValue) characters", found: symbol.id,
                ja: "計算結果の桁数が多すぎます", en: "A value has too many digits")
        }
        if let minimum = symbol.minimum, value < minimum {
            throw Rejection(
                "methodology.value.belowMinimum", source: symbol.source, expected: "\(symbol.id) ≥ \(minimum)",
                found: Rejection.echo(value.description), ja: "\(symbol.notation) が下限を下回っています",
                en: "\(symbol.notation) is below its least value")
        }
    }

    private static func input(
        _ code: String, _ expected: String, _ found: String, ja: String, en: String
    ) -> Rejection {
        Rejection(
            "methodology.input.\(code)", expected: expected, found: Rejection.echo(found), ja: ja, en: en)
    }
}
