import Quantities

extension Formula {
    /// Reads a formula. `place` names it in a refusal, `tables` are the names that may be looked up.
    /// - Throws: ``Rejection`` `methodology.formula.malformed`, `.tooLong`, `.tooDeep`, `methodology.unit.malformed`.
    init(parsing text: String, at place: String, tables: Set<String> = []) throws(Rejection) {
        var parser = FormulaParser(
            tokens: try FormulaToken.tokens(of: text, at: place), place: place, tables: tables)
        self.text = text
        root = try parser.wholeFormula()
    }
}

/// Recursive descent over the tokens of one formula. The nesting is bounded, so no input exhausts the stack.
struct FormulaParser {
    /// Deepest nesting of parentheses, signs and functions.
    private static let deepest = 32
    /// Most operands of `min` and `max`.
    private static let mostOperands = 32

    private let tokens: [FormulaToken]
    private let place: String
    private let tables: Set<String>
    private var index = 0
    private var depth = 0

    init(tokens: [FormulaToken], place: String, tables: Set<String>) {
        self.tokens = tokens
        self.place = place
        self.tables = tables
    }

    private var token: FormulaToken { tokens[index] }

    mutating func wholeFormula() throws(Rejection) -> Formula.Node {
        let node = try formula()
        guard token.kind == .end else { throw unexpected("an operator or the end") }
        return node
    }

    private mutating func formula() throws(Rejection) -> Formula.Node {
        let position = token.position
        let first = try product()
        var terms = [Formula.Term(isSubtracted: false, node: first)]
        while token.kind == .sign("+") || token.kind == .sign("−") {
            let isSubtracted = token.kind == .sign("−")
            index += 1
            terms.append(Formula.Term(isSubtracted: isSubtracted, node: try product()))
        }
        return terms.count == 1 ? first : Formula.Node(position: position, kind: .terms(terms))
    }

    private mutating func product() throws(Rejection) -> Formula.Node {
        let position = token.position
        let first = try operand()
        var factors = [Formula.Factor(isDivisor: false, node: first)]
        while token.kind == .sign("×") || token.kind == .sign("/") {
            let isDivisor = token.kind == .sign("/")
            index += 1
            factors.append(Formula.Factor(isDivisor: isDivisor, node: try operand()))
        }
        return factors.count == 1 ? first : Formula.Node(position: position, kind: .factors(factors))
    }

    private mutating func operand() throws(Rejection) -> Formula.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw .formula(
                "methodology.formula.tooDeep", at: place, position: token.position,
                expected: "≤ \(Self.deepest) levels",
                found: token.text, ja: "算定式の入れ子が深すぎます", en: "The formula is nested too deeply")
        }
        let position = token.position
        switch token.kind {
        case .sign("−"):
            index += 1
            return Formula.Node(position: position, kind: .negated(try operand()))
        case .sign("("):
            index += 1
            let inner = try formula()
            try expect(")")
            return inner
        case .number(let text):
            return try number(text, position)
        case .name(let name):
            index += 1
            guard token.kind == .sign("(") else { return Formula.Node(position: position, kind: .symbol(name)) }
            return Formula.Node(position: position, kind: try call(name, position))
        default:
            throw unexpected("a number, symbol, function or (")
        }
    }

    private mutating func number(_ text: String, _ position: Int) throws(Rejection) -> Formula.Node {
        let value: Rational
        do { value = try Rational(parsing: text) } catch { throw unexpected("a number such as 12 or 0.000434") }
        index += 1
        if case .name = token.kind { throw unexpected("an operator") }
        guard case .unit(let unitText) = token.kind else {
            return Formula.Node(position: position, kind: .number(value, .one))
        }
        return Formula.Node(position: position, kind: .number(value, try unit(unitText)))
    }

    private mutating func call(_ name: String, _ position: Int) throws(Rejection) -> Formula.Kind {
        index += 1
        let first = try formula()
        let kind: Formula.Kind
        switch name {
        case "sum": kind = .sum(first)
        case "min": kind = .least(try list(from: first))
        case "max": kind = .greatest(try list(from: first))
        case "convert":
            try expect(",")
            guard case .unit(let text) = token.kind else { throw unexpected("[unit]") }
            kind = .converted(first, try unit(text))
        default:
            guard tables.contains(name) else {
                throw .formula(
                    "methodology.formula.unknownFunction", at: place, position: position,
                    expected: (["sum", "min", "max", "convert"] + tables.sorted()).joined(separator: ", "), found: name,
                    ja: "定義のない関数です", en: "There is no such function")
            }
            kind = .table(name, first)
        }
        try expect(")")
        return kind
    }

    private mutating func list(from first: Formula.Node) throws(Rejection) -> [Formula.Node] {
        var list = [first]
        while token.kind == .sign(","), list.count < Self.mostOperands {
            index += 1
            list.append(try formula())
        }
        return list
    }

    private mutating func unit(_ text: String) throws(Rejection) -> PhysicalUnit {
        let position = token.position
        index += 1
        do { return try PhysicalUnit(parsing: text) } catch {
            throw .formula(
                error.code, at: place, position: position, expected: error.expected, found: text, ja: error.message.ja,
                en: error.message.en)
        }
    }

    private mutating func expect(_ sign: Character) throws(Rejection) {
        guard token.kind == .sign(sign) else { throw unexpected(String(sign)) }
        index += 1
    }

    private func unexpected(_ expected: String) -> Rejection {
        FormulaToken.unexpected(token.text, at: place, token.position, expected: expected)
    }
}
