import Quantities

/// A formula (算定式) read into a tree, with the text it came from.
///
/// ```
/// formula   = product { ("+" | "−" | "-") product }
/// product   = operand { ("×" | "*" | "÷" | "/") operand }
/// operand   = ("−" | "-") operand | number [ "[" unit "]" ] | symbol | table "(" formula ")" | "(" formula ")"
///           | "sum(" formula ")" | "min(" list ")" | "max(" list ")" | "convert(" formula ", [" unit "])"
/// ```
/// A chain of additions or multiplications is one flat node, so a long formula is never a deep one.
package struct Formula: Hashable, Sendable {
    /// As written in the definition.
    package let text: String
    let root: Node

    struct Node: Hashable, Sendable {
        /// The character of the text at which it begins, counted from 1.
        let position: Int
        let kind: Kind
    }

    indirect enum Kind: Hashable, Sendable {
        case number(Rational, PhysicalUnit)
        case symbol(String)
        case negated(Node)
        case terms([Term])
        case factors([Factor])
        /// Over the elements of the indexed symbols inside.
        case sum(Node)
        case least([Node])
        case greatest([Node])
        case converted(Node, PhysicalUnit)
        /// A table of steps, looked up by its argument.
        case table(String, Node)
    }

    struct Term: Hashable, Sendable {
        let isSubtracted: Bool
        let node: Node
    }

    struct Factor: Hashable, Sendable {
        let isDivisor: Bool
        let node: Node
    }

    /// The names of symbols it uses, each once, in the order of their first use.
    var symbols: [String] {
        var seen: Set<String> = []
        var names: [String] = []
        Self.visit(root) { node in
            if case .symbol(let name) = node.kind, seen.insert(name).inserted { names.append(name) }
        }
        return names
    }

    /// The names of tables it looks up.
    var tables: Set<String> {
        var names: Set<String> = []
        Self.visit(root) { node in
            if case .table(let name, _) = node.kind { names.insert(name) }
        }
        return names
    }

    private static func visit(_ node: Node, _ body: (Node) -> Void) {
        body(node)
        switch node.kind {
        case .number, .symbol: break
        case .negated(let inner), .sum(let inner), .converted(let inner, _), .table(_, let inner): visit(inner, body)
        case .terms(let terms): for term in terms { visit(term.node, body) }
        case .factors(let factors): for factor in factors { visit(factor.node, body) }
        case .least(let list), .greatest(let list): for inner in list { visit(inner, body) }
        }
    }
}
