import Quantities

extension Formula {
    /// What a formula's names stand for while its units are checked.
    struct UnitScope {
        struct Entry {
            let unit: PhysicalUnit
            /// The index over which the symbol runs, nil for a single value.
            let index: String?
        }

        let symbols: [String: Entry]
        let tables: [String: StepTable]
        /// Names the formula in a refusal.
        let place: String
    }

    /// The unit of the result. Every addition is between equal units; nothing is converted silently.
    /// - Throws: ``Rejection`` `methodology.formula.unknownSymbol`, `.unitMismatch`, `.indexMisuse`.
    func unit(in scope: UnitScope) throws(Rejection) -> PhysicalUnit {
        var indexes: Set<String>?
        return try Self.unit(of: root, in: scope, summing: &indexes)
    }

    /// - Parameter indexes: the indexes met inside the enclosing `sum`, nil outside of one.
    static func unit(
        of node: Node, in scope: UnitScope, summing indexes: inout Set<String>?
    ) throws(Rejection) -> PhysicalUnit {
        switch node.kind {
        case .number(_, let unit):
            return unit
        case .symbol(let name):
            return try symbolUnit(name, node, in: scope, summing: &indexes)
        case .negated(let inner):
            return try unit(of: inner, in: scope, summing: &indexes)
        case .terms(let terms):
            return try commonUnit(of: terms.map(\.node), in: scope, summing: &indexes)
        case .least(let list), .greatest(let list):
            return try commonUnit(of: list, in: scope, summing: &indexes)
        case .factors(let factors):
            var result = PhysicalUnit.one
            for factor in factors {
                let next = try unit(of: factor.node, in: scope, summing: &indexes)
                result = factor.isDivisor ? result / next : result * next
            }
            return result
        case .converted(let inner, let target):
            let found = try unit(of: inner, in: scope, summing: &indexes)
            guard found.isCommensurable(with: target) else {
                throw mismatch(node, scope.place, expected: "\(target)", found: "\(found)")
            }
            return target
        case .table(let name, let argument):
            guard let table = scope.tables[name] else { throw unknown(name, node, scope.place) }
            let found = try unit(of: argument, in: scope, summing: &indexes)
            guard found == table.argumentUnit else {
                throw mismatch(argument, scope.place, expected: "\(table.argumentUnit)", found: "\(found)")
            }
            return table.unit
        case .sum(let inner):
            guard indexes == nil else { throw indexMisuse(node, scope.place, found: "sum inside sum") }
            var met: Set<String>? = []
            let result = try unit(of: inner, in: scope, summing: &met)
            guard met?.count == 1 else {
                throw indexMisuse(node, scope.place, found: met?.sorted().joined(separator: ", ") ?? "")
            }
            return result
        }
    }

    private static func symbolUnit(
        _ name: String, _ node: Node, in scope: UnitScope, summing indexes: inout Set<String>?
    ) throws(Rejection) -> PhysicalUnit {
        guard let entry = scope.symbols[name] else { throw unknown(name, node, scope.place) }
        if let index = entry.index {
            guard indexes?.insert(index) != nil else { throw indexMisuse(node, scope.place, found: name) }
        }
        return entry.unit
    }

    private static func commonUnit(
        of nodes: [Node], in scope: UnitScope, summing indexes: inout Set<String>?
    ) throws(Rejection) -> PhysicalUnit {
        var common: PhysicalUnit?
        for node in nodes {
            let next = try unit(of: node, in: scope, summing: &indexes)
            if let common, common != next {
                throw mismatch(node, scope.place, expected: "\(common)", found: "\(next)")
            }
            common = next
        }
        return common ?? .one
    }

    private static func mismatch(_ node: Node, _ place: String, expected: String, found: String) -> Rejection {
        .formula(
            "methodology.formula.unitMismatch", at: place, position: node.position, expected: expected, found: found,
            ja: "算定式の単位が合いません", en: "The units of the formula do not agree")
    }

    private static func unknown(_ name: String, _ node: Node, _ place: String) -> Rejection {
        .formula(
            "methodology.formula.unknownSymbol", at: place, position: node.position,
            expected: "a declared symbol, parameter or table", found: name, ja: "定義のない記号です",
            en: "There is no such symbol")
    }

    private static func indexMisuse(_ node: Node, _ place: String, found: String) -> Rejection {
        .formula(
            "methodology.formula.indexMisuse", at: place, position: node.position,
            expected: "symbols of one index inside one sum( )", found: found, ja: "添字付き記号は一つの sum( ) の中でのみ使えます",
            en: "Indexed symbols are used inside one sum( ) only")
    }
}
