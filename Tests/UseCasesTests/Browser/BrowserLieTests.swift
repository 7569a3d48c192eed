import Foundation
import Quantities
import TestBrowser
import Testing
import UseCases

/// Bundles whose every record is in a signed log, and which are untrue all the same.
@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserLieTests {
    private let judge: BrowserJudge

    /// A bundle of all units of a project, so of all its lines; and one of units that were moved and retired.
    static let whole = Result { () throws -> [UInt8] in
        let project = try SmallProject(.issued)
        return try project.bundle(of: project.issuedUnits)
    }
    static let moved = Result { try SmallProject(.retired).bundle() }
    static let exchanged = Result { try SmallProject.exchanged().bundle(1, 6, disclosing: true) }

    init() throws { judge = try BrowserJudge() }

    /// What the operator lies about, and the code that refuses it; nil where it is no lie.
    struct Lie: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String?
        let change: @Sendable (inout DishonestOperator) throws -> Void

        init(
            _ name: String, _ code: String?, _ change: @escaping @Sendable (inout DishonestOperator) throws -> Void
        ) {
            testDescription = name
            self.code = code
            self.change = change
        }

        /// Replaces a text in the definition.
        init(_ name: String, _ code: String?, _ standing: String, _ replacement: String) {
            self.init(name, code) {
                let definition = $0.bundle.definition
                try #require(definition.contains(standing), "\(standing) is in the definition")
                try $0.define(definition.replacing(standing, with: replacement, maxReplacements: 1))
            }
        }
    }

    private func judgeAll(_ lies: [Lie], _ base: [UInt8]) throws {
        let bundles = try lies.map { lie in
            var forger = try DishonestOperator(base)
            try lie.change(&forger)
            return try forger.signed()
        }
        for ((lie, bytes), answer) in zip(zip(lies, bundles), try judge.ask(bundles)) {
            #expect(BrowserJudge.code(bytes) == lie.code, "the program: \(lie.testDescription)")
            #expect(
                answer.refusal?.code == lie.code, "the page: \(lie.testDescription), \(answer.refusal?.found ?? "")")
        }
    }

    @Test("records that do not belong together are refused alike")
    func chain() throws {
        let signer = "verification.statement.signed"
        let closed = "project.period.closed"
        let issued = "registry.units.issued"
        let verifier = Party.verifier.person.id.text
        let committee = Party.committee.person.id.text
        try judgeAll(
            [
                Lie("nothing", nil) { _ in },
                Lie("a record that says more than is known", nil) {
                    try $0.rewrite(closed, #""day":"#, #""date":"2021-07-01","day":"#)
                },
                Lie("who verified also approves", "bundle.persons.same") {
                    try $0.rewriteAll("\"person\":\"\(committee)\"", "\"person\":\"\(verifier)\"")
                },
                Lie("the opinion is adverse", "bundle.chain.broken") {
                    try $0.rewrite(signer, #""opinion":"unqualified""#, #""opinion":"adverse""#)
                },
                Lie("the opinion is qualified", nil) {
                    try $0.rewrite(signer, #""opinion":"unqualified""#, #""opinion":"qualified""#)
                },
                Lie("the opinion is none that there is", "store.record.unreadable") {
                    try $0.rewrite(signer, #""opinion":"unqualified""#, #""opinion":"kind""#)
                },
                Lie("the statement is of another report", "bundle.chain.broken") {
                    let digest = try $0.value("reportDigest", in: signer)
                    try $0.rewrite(signer, digest, Digest.hex("another"))
                },
                Lie("the period's root is another", "bundle.claim.wrong") {
                    try $0.rewrite(closed, $0.value("claimRoot", in: closed), Digest.hex("another"))
                },
                Lie("the period's sums are others", "bundle.claim.wrong") {
                    try $0.rewrite(closed, #""generationWh":"#, #""generationWh":1"#)
                },
                Lie("the lines are for more units, at the high end", "bundle.claim.wrong") {
                    $0.bundle.lastSerial = $0.bundle.firstSerial
                },
                Lie("the lines are for more units, at the low end", "bundle.claim.wrong") {
                    $0.bundle.firstSerial = $0.bundle.lastSerial
                },
                Lie("the period has more lines", "bundle.claim.wrong") {
                    try $0.rewrite(closed, #""lineCount":6"#, #""lineCount":7"#)
                },
                Lie("more is issued than was certified", "bundle.chain.broken") {
                    try $0.rewrite(issued, #""quantity":"#, #""quantity":1"#)
                },
                Lie("the batch stands for more energy", "unit.energy.inconsistent") {
                    try $0.rewrite(issued, #""energyWh":"#, #""energyWh":1"#)
                },
                Lie("the batch is of another project", "bundle.chain.broken") {
                    try $0.rewrite(issued, #""project":"P1","range""#, #""project":"P2","range""#)
                },
                Lie("the delivery is of another project", "bundle.delivery.unknown") {
                    try $0.rewrite("readings.delivered", #""project":"P1""#, #""project":"P2""#)
                },
                Lie("the delivery has another root", "bundle.siteDay.notDelivered") {
                    let kind = "readings.delivered"
                    try $0.rewrite(kind, $0.value("root", in: kind), Digest.hex("another"))
                },
                Lie("the project was registered for a day that is none", "store.record.unreadable") {
                    try $0.rewrite("project.registered", "2021-04-01", "2021-02-29")
                },
                Lie("the calculation credits more", "bundle.calculation.wrong") {
                    try $0.calculate($0.bundle.calculation.replacing(#""credited":"#, with: #""credited":1"#))
                },
                Lie("the calculation has a step too few", "bundle.calculation.wrong") {
                    let text = $0.bundle.calculation
                    let end = try #require(text.firstRange(of: #"},{"formula""#))
                    let start = try #require(text.firstRange(of: #""steps":[{"#))
                    try $0.calculate(
                        text.replacingCharacters(in: start.upperBound..<end.upperBound, with: #""formula""#))
                },
                Lie("the calculation is of another definition", "methodology.calculation.otherDefinition") {
                    try $0.calculate($0.bundle.calculation.replacing(#""revision":"1""#, with: #""revision":"2""#))
                },
                Lie("the calculation has an option that there is not", "methodology.definition.unknownOption") {
                    try $0.calculate($0.bundle.calculation.replacing(#""options":[]"#, with: #""options":["x"]"#))
                },
                Lie("the calculation has an option that needs more", "methodology.input.missing") {
                    try $0.calculate(
                        $0.bundle.calculation.replacing(#""options":[]"#, with: #""options":["marginalGrid"]"#))
                },
                Lie("the calculation takes another factor", "bundle.calculation.wrong") {
                    try $0.calculate(
                        $0.bundle.calculation.replacing(#""value":"0.000434""#, with: #""value":"0.00044""#))
                },
            ], Self.whole.get())
    }

    @Test("movements that nobody could make are refused alike")
    func movements() throws {
        try judgeAll(
            [
                Lie("nothing", nil) { _ in },
                Lie("units move from who does not hold them", "bundle.chain.broken") {
                    try $0.rewrite("registry.units.transferred", #""from":"A1""#, #""from":"A3""#)
                },
                Lie("units are retired by who does not hold them", "bundle.chain.broken") {
                    try $0.rewrite("registry.units.retired", #""account":"A2""#, #""account":"A1""#)
                },
                Lie("the purpose is none that there is", "bundle.chain.broken") {
                    try $0.rewrite("registry.units.retired", #""purpose":"offset""#, #""purpose":"none""#)
                },
                Lie("the transfer moves other units", "bundle.chain.broken") {
                    try $0.rewrite("registry.units.transferred", #""prefix":"JCL""#, #""prefix":"JC""#)
                },
            ], Self.moved.get())
    }

    @Test("an exchange that nobody could make is refused alike, on either side of it")
    func exchange() throws {
        let kind = "registry.units.exchanged"
        let (offered, returned) = (#""range":{"first":1,"last":2}"#, #""range":{"first":5,"last":6}"#)
        try judgeAll(
            [
                Lie("nothing", nil) { _ in },
                Lie("a record that says more than is known", nil) {
                    try $0.rewrite(kind, #""from":"A1","#, #""extra":1,"from":"A1","#)
                },
                Lie("who offered never held the units", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""from":"A1""#, #""from":"A3""#)
                },
                Lie("who gave in return never held the units", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""to":"A2""#, #""to":"A3""#)
                },
                Lie("the sides are the other way round", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""from":"A1""#, #""from":"A2""#)
                    try $0.rewrite(kind, #""to":"A2""#, #""to":"A1""#)
                },
                Lie("what was offered stayed, and was retired by the other side", "bundle.chain.broken") {
                    try $0.rewrite(kind, offered, #""range":{"first":11,"last":12}"#)
                },
                Lie("what was given in return stayed, and was retired by the other side", "bundle.chain.broken") {
                    try $0.rewrite(kind, returned, #""range":{"first":15,"last":16}"#)
                },
                Lie("what was offered is given back by the same record", "bundle.chain.broken") {
                    try $0.rewrite(kind, returned, offered)
                },
                Lie("units are given that neither side had", "bundle.chain.broken") {
                    try $0.rewrite(kind, returned, #""range":{"first":4,"last":6}"#)
                    try $0.rewrite(kind, offered, #""range":{"first":1,"last":4}"#)
                },
                Lie("the units are of another prefix", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""prefix":"JCL""#, #""prefix":"JC""#)
                },
                Lie("nothing is given in return", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""returned":{"#, #""return":{"#)
                },
                Lie("the hold has no name", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""hold":"H-1""#, #""hold":"""#)
                },
                Lie("what came in return is no number", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""returnedQuantity":2"#, #""returnedQuantity":"2""#)
                },
                Lie("it is said to be a transfer", "bundle.chain.broken") {
                    try $0.rewrite(kind, #""kind":"registry.units.exchanged""#, #""kind":"registry.units.transferred""#)
                },
                Lie("it is left out", "bundle.chain.broken") {
                    try $0.leaveOut(kind)
                },
            ], Self.exchanged.get())
    }

    @Test("a definition is read, checked and applied alike")
    func definitions() throws {
        try judgeAll(Self.readings + Self.faults, Self.whole.get())
    }

    @Test("a definition made to exhaust the page is refused before it can")
    func exhausting() throws {
        let spaces = String(repeating: " ", count: 200_000)
        let texts = [
            String(repeating: "- ", count: 100_000) + "x", "a\(spaces)b: c", "id: b\(spaces)c", "id: [b\(spaces)c",
            "id: " + String(repeating: "[", count: 100_000), "id: '" + String(repeating: "'", count: 200_001),
            "id: |" + String(repeating: "\n", count: 200_000), "id: >\n" + String(repeating: " b\n\n", count: 60_000),
            String(repeating: "x:\n", count: 80_000), String(repeating: "a", count: 262_145),
        ]
        let bundles = try texts.map { text in
            var forger = try DishonestOperator(Self.whole.get())
            try forger.define(text + "\n...\n")
            return try forger.signed()
        }
        for answer in try judge.ask(bundles) {
            #expect(
                answer.refusal?.code.hasPrefix("methodology.file.") == true, "\(answer.refusal?.code ?? "accepted")")
        }
    }

    /// The same rules in another writing.
    private static let readings = [
        Lie("a comment", nil, "options:\n", "# a comment: [with] {marks}\noptions:   # and one here\n"),
        Lie("blank lines", nil, "symbols:\n", "\n\nsymbols:\n\n   \n"),
        Lie("text in quotes", nil, "    unit: t-CO2\n", "    unit: \"t-CO2\"\n"),
        Lie("text in single quotes", nil, "    source: AG24\n", "    source: 'AG24'   # cited\n"),
        Lie(
            "a mapping in brackets", nil,
            "  - target: ER\n    formula: EM_BL − EM_PJ\n    source: AG24\n    verified: true\n",
            "  - {target: ER, formula: EM_BL − EM_PJ, source: AG24, verified: true}\n"),
        Lie(
            "a mapping in brackets over lines", nil, "    meaning: {ja: 排出削減量, en: Emission reduction}\n",
            "    meaning: {\n      ja: 排出削減量,\n      en: Emission\n        reduction\n      }\n"),
        Lie("a list by lines", nil, "    class: [A, B, C]\n", "    class:\n      - A\n      - \"B\"\n      - C\n"),
        Lie("a list below its key", nil, "    class: [A, B, C]\n", "    class:\n    - A\n    - B\n"),
        Lie("a text over lines", nil, "    source: 仮定 assumed\n", "    source: 仮定\n      assumed\n"),
        Lie("a folded text", nil, "    source: 仮定 assumed\n", "    source: >-\n      仮定\n      assumed\n"),
        Lie("an escaped letter", nil, "    source: AG24\n", "    source: \"\\u0041G24\"\n"),
        Lie("a dash by itself", nil, "  - id: ER\n", "  -\n    id: ER\n"),
        Lie("more indentation", nil, "  - {below: \"1\", value: \"0\"}", "  - { below: \"1\" , value: '0' }"),
        Lie("lines ended as elsewhere", nil) { try $0.define($0.bundle.definition.replacing("\n", with: "\r\n")) },
        Lie("other signs in a formula", "bundle.calculation.wrong", "EM_BL − EM_PJ", "EM_BL - EM_PJ"),
        Lie(
            "a literal text, with its line end", "bundle.calculation.wrong", "EM_BL − EM_PJ\n    source: AG24\n",
            "EM_BL − EM_PJ\n    source: |\n      AG24\n"),
        Lie(
            "a literal text without", nil, "EM_BL − EM_PJ\n    source: AG24\n",
            "EM_BL − EM_PJ\n    source: |-\n      AG24\n"),
        Lie(
            "a list where a list ends", "methodology.file.malformed", "    class: [A, B, C]\n",
            "    class:\n      - A\n      B\n"),
        Lie("another meaning", "bundle.calculation.wrong", "en: Baseline emissions", "en: Other emissions"),
    ]

    private static let faults = [
        Lie("cut off", "methodology.file.truncated", "\n...", "\n"),
        Lie("an anchor", "methodology.file.anchor", "id: EN-R-002", "id: &a EN-R-002"),
        Lie("an alias", "methodology.file.malformed", "id: EN-R-002", "id: *a"),
        Lie("a tabulator", "methodology.file.malformed", "  - id: ER\n", "\t- id: ER\n"),
        Lie("a bracket left open", "methodology.file.malformed", "class: [A, B, C]", "class: [A, B, C"),
        Lie("a quote left open", "methodology.file.malformed", "revision: \"1\"", "revision: \"1"),
        Lie("a key twice", "methodology.file.malformed", "revision: \"1\"", "revision: \"1\"\nrevision: \"1\""),
        Lie("a colon in a text", "methodology.file.malformed", "source: 仮定 assumed", "source: 仮定: assumed"),
        Lie("wrong indentation", "methodology.file.malformed", "    unit: t-CO2\n", "   unit: t-CO2\n"),
        Lie("an unknown key", "methodology.file.unknownKey", "revision: \"1\"", "revision: \"1\"\nother: 1"),
        Lie("a missing key", "methodology.file.missingKey", "revision: \"1\"\n", ""),
        Lie("another format", "methodology.file.wrongShape", "daicho-methodology/1", "daicho-methodology/2"),
        Lie("a word for a flag", "methodology.file.wrongShape", "verified: false", "verified: no"),
        Lie("another rounding", "methodology.file.wrongShape", "rule: down", "rule: up"),
        Lie("a name with a space", "methodology.file.wrongShape", "  - id: ER\n", "  - id: E R\n"),
        Lie("steps that fall", "methodology.file.wrongShape", #"below: "2.5""#, #"below: "0.5""#),
        Lie("no number", "quantity.number.malformed", #"from: "0""#, #"from: "1e3""#),
        Lie("no unit", "methodology.unit.malformed", "unit: t-CO2/kWh", "unit: t-CO2/MJh"),
        Lie("a name twice", "methodology.definition.duplicateName", "  - id: EM_BL\n", "  - id: ER\n"),
        Lie("an unknown option", "methodology.definition.unknownOption", "option: marginalGrid", "option: other"),
        Lie("a target that is not declared", "methodology.definition.unknownTarget", "target: ER", "target: EX"),
        Lie("two equations for one", "methodology.definition.duplicateTarget", "target: EM_PJ_M", "target: EM_PJ"),
        Lie("a circle", "methodology.definition.cycle", "formula: EL_PJ\n", "formula: EL_PJ + EL_BL × 0\n"),
        Lie("two symbols with one feed", "methodology.definition.feed", "feed: sold", "feed: generation"),
        Lie("a symbol nobody uses", "methodology.definition.unused", "EL_gen − EL_sold", "EL_gen"),
        Lie("a result that is given", "methodology.definition.result", "energy: EL_PJ", "energy: EL_gen"),
        Lie("units that do not agree", "methodology.formula.unitMismatch", "EL_gen − EL_sold", "EL_gen − EM_BL"),
        Lie("kWh for MWh", "methodology.formula.unitMismatch", "unit: t-CO2/kWh", "unit: t-CO2/MWh"),
        Lie("an unknown symbol", "methodology.formula.unknownSymbol", "EL_gen − EL_sold", "EL_gen − EL_s"),
        Lie("an unknown function", "methodology.formula.unknownFunction", "EL_gen − EL_sold", "g(EL_gen) − EL_sold"),
        Lie("half a formula", "methodology.formula.malformed", "EL_gen − EL_sold", "EL_gen −"),
        Lie("an unknown sign", "methodology.formula.malformed", "EL_gen − EL_sold", "EL_gen ± EL_sold"),
        Lie("a sum over nothing", "methodology.formula.indexMisuse", "EL_gen − EL_sold", "sum(EL_gen) − EL_sold"),
        Lie(
            "too deep", "methodology.formula.tooDeep", "EL_gen − EL_sold",
            String(repeating: "(", count: 40) + "EL_gen" + String(repeating: ")", count: 40)),
        Lie("a name too long", "methodology.formula.tooLong", "EL_gen − EL_sold", String(repeating: "E", count: 41)),
        Lie("division by zero", "methodology.value.divisionByZero", "EL_gen − EL_sold", "(EL_gen − EL_sold) / 0"),
        Lie("a value below its least", "methodology.value.belowMinimum", "EL_gen − EL_sold", "EL_sold − EL_gen"),
        Lie("a negative reduction", "methodology.reduction.negative", "EM_BL − EM_PJ", "EM_PJ − EM_BL"),
        Lie(
            "a value too long", "methodology.value.tooLong", "EL_gen − EL_sold",
            "EL_gen − EL_sold / 3"
                + String(
                    repeating: " / 1000000000000000000000000000000000000000000000000000000007",
                    count: 30)),
        Lie(
            "what must be calculated", "methodology.ancillary.mustCalculate", #"impact: "3.1/479""#, #"impact: "0.01""#),
        Lie("no impact", "methodology.ancillary.basis", "      impact: \"3.1/479\"\n", ""),
        Lie("a negative impact", "methodology.ancillary.impactNegative", #"impact: "3.1/479""#, #"impact: "-1""#),
        Lie("a ratio not known then", "bundle.calculation.wrong", "method: omit", "method: impactRatio"),
        Lie(
            "converted exactly", "bundle.calculation.wrong", "EL_gen − EL_sold",
            "convert(max(convert(EL_gen, [MWh]), min(1 [MWh], 2 [MWh])), [kWh]) − EL_sold"),
    ]
}
