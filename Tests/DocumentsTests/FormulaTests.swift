import Documents
import Testing

@Suite struct FormulaTests {
    @Test(
        "a symbol keeps its subscript, a function its name",
        arguments: [
            ("EL_gen - EL_sold", [.symbol("EL", below: "gen"), .plain(" − "), .symbol("EL", below: "sold")]),
            ("EM_PJ,M + EM_PJ,S", [.symbol("EM", below: "PJ,M"), .plain(" + "), .symbol("EM", below: "PJ,S")]),
            ("CEF_electricity,t", [.symbol("CEF", below: "electricity,t")]),
            (
                "min(EL_a,EL_b)",
                [.plain("min("), .symbol("EL", below: "a"), .plain(","), .symbol("EL", below: "b"), .plain(")")]
            ),
            ("ER * 2", [.symbol("ER", below: ""), .plain(" × 2")]),
            ("", []), ("_ 12_3", [.plain("_ 12_3")]), ("A_", [.symbol("A", below: "")]),
        ] as [(String, [Formula.Piece])])
    func pieces(text: String, expected: [Formula.Piece]) { #expect(Formula(text).pieces == expected) }
}
