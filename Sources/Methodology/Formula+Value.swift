import Quantities

extension Formula {
    /// What a formula's names stand for while it is evaluated.
    struct ValueScope {
        enum Value: Hashable {
            case single(Rational)
            case elements([Rational])
        }

        /// Of every symbol in the formula; numbers are in the symbol's declared unit.
        let values: [String: Value]
        let units: UnitScope
        /// Names the formula in a refusal.
        var place: String { units.place }
    }

    /// Most bits of a numerator or denominator on the way: a limit on hostile definitions. The exact sum of a million
    /// decimals takes a few hundred.
    private static let mostBits = 8192

    /// The exact value, in the unit that ``unit(in:)`` gives.
    ///
    /// Precondition: the units were checked in the same scope, and every symbol has a value.
    /// - Throws: ``Rejection`` `methodology.value.divisionByZero`, `.tooLong`, `.belowTable`, `methodology.input.*`.
    func value(in scope: ValueScope) throws(Rejection) -> Rational {
        try Self.value(of: root, in: scope, element: nil)
    }

    private static func value(of node: Node, in scope: ValueScope, element: Int?) throws(Rejection) -> Rational {
        switch node.kind {
        case .number(let value, _):
            return value
        case .symbol(let name):
            switch scope.values[name] {
            case .single(let value): return value
            case .elements(let list): return list[element ?? 0]
            case nil: preconditionFailure("\(name) has no value")
            }
        case .negated(let inner):
            return -(try value(of: inner, in: scope, element: element))
        case .terms(let terms):
            var total = Rational.zero
            for term in terms {
                let next = try value(of: term.node, in: scope, element: element)
                total = try bounded(term.isSubtracted ? total - next : total + next, node, scope)
            }
            return total
        case .factors(let factors):
            return try product(factors, node, in: scope, element: element)
        case .sum(let inner):
            var total = Rational.zero
            for index in 0..<(try elementCount(in: inner, scope)) {
                total = try bounded(total + (try value(of: inner, in: scope, element: index)), node, scope)
            }
            return total
        case .least(let list):
            return try extreme(list, in: scope, element: element, better: <)
        case .greatest(let list):
            return try extreme(list, in: scope, element: element, better: >)
        case .converted(let inner, let target):
            var indexes: Set<String>? = []
            let unit = try Self.unit(of: inner, in: scope.units, summing: &indexes)
            return try value(of: inner, in: scope, element: element) * unit.scale / target.scale
        case .table(let name, let argument):
            let found = try value(of: argument, in: scope, element: element)
            guard let table = scope.units.tables[name] else { preconditionFailure("\(name) is no table") }
            guard let value = table.value(at: found) else {
                throw .formula(
                    "methodology.value.belowTable", at: scope.place, position: argument.position,
                    expected: "≥ \(table.from)", found: "\(found)", ja: "表の範囲より小さい値です",
                    en: "The value lies below the table")
            }
            return value
        }
    }

    private static func product(
        _ factors: [Factor], _ node: Node, in scope: ValueScope, element: Int?
    ) throws(Rejection) -> Rational {
        var result = Rational(1)
        for factor in factors {
            let next = try value(of: factor.node, in: scope, element: element)
            guard factor.isDivisor else {
                result = try bounded(result * next, node, scope)
                continue
            }
            guard next != 0 else {
                throw .formula(
                    "methodology.value.divisionByZero", at: scope.place, position: factor.node.position,
                    expected: "≠ 0", found: "0", ja: "ゼロで割ることはできません", en: "Division by zero")
            }
            result = try bounded(result / next, node, scope)
        }
        return result
    }

    private static func extreme(
        _ list: [Node], in scope: ValueScope, element: Int?, better: (Rational, Rational) -> Bool
    ) throws(Rejection) -> Rational {
        var best: Rational?
        for node in list {
            let next = try value(of: node, in: scope, element: element)
            if best.map({ better(next, $0) }) ?? true { best = next }
        }
        return best ?? 0
    }

    /// The common count of the indexed symbols in a sum.
    private static func elementCount(in node: Node, _ scope: ValueScope) throws(Rejection) -> Int {
        var count: Int?
        for name in Formula(text: "", root: node).symbols {
            guard case .elements(let list)? = scope.values[name] else { continue }
            guard count == nil || count == list.count else {
                throw .formula(
                    "methodology.input.indexCount", at: scope.place, position: node.position,
                    expected: "\(count ?? 0) elements", found: "\(name): \(list.count)", ja: "添字付き入力の件数が一致しません",
                    en: "Indexed inputs differ in number")
            }
            count = list.count
        }
        return count ?? 0
    }

    private static func bounded(_ value: Rational, _ node: Node, _ scope: ValueScope) throws(Rejection) -> Rational {
        let bits = max(value.numerator.bitWidth, value.denominator.bitWidth)
        guard bits <= mostBits else {
            throw .formula(
                "methodology.value.tooLong", at: scope.place, position: node.position, expected: "≤ \(mostBits) bits",
                found: "\(bits) bits", ja: "計算の途中の値が大きすぎます", en: "A value on the way is too long")
        }
        return value
    }
}
