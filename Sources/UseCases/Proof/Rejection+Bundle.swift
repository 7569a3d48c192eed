import Quantities

extension Rejection {
    /// Something in a proof bundle that does not hold.
    static func bundle(_ what: String, expected: String = "", found: String = "", ja: String, en: String) -> Rejection {
        Rejection(
            "bundle.\(what)", source: "docs/proof-bundle.md", expected: expected, found: String(found.prefix(200)),
            ja: ja,
            en: en)
    }
}
