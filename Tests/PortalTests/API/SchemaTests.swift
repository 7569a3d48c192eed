import Quantities
import Registry
import Testing

@testable import Portal

@Suite("A schema describes and checks")
struct SchemaTests {
    private struct Sample: Codable {
        enum Colour: String, Codable, CaseIterable { case red, green }

        struct Part: Codable {
            let id: AccountID
            let days: Period?
        }

        let colour: Colour
        let count: Int
        let parts: [Part]
        let counts: [String: Int]
        let tonnes: Tonnes?
    }

    private static let schema = Schema(of: Sample.self).with("count", .integer(1...3))

    @Test("it is read off a type: names, kinds, what may be missing")
    func reflected() {
        guard case .object(let properties) = Self.schema.kind else {
            Issue.record("no object")
            return
        }
        #expect(properties.map(\.name) == ["colour", "count", "parts", "counts", "tonnes"])
        #expect(properties.map(\.isRequired) == [true, true, true, true, false])
        #expect(properties[0].schema.kind == .word(["red", "green"]))
        #expect(properties[1].schema.kind == .integer(1...3))
        guard case .array(let part, _) = properties[2].schema.kind, case .object(let members) = part.kind else {
            Issue.record("no list of objects")
            return
        }
        #expect(members.map(\.name) == ["id", "days"] && members[0].schema == .identifier && !members[1].isRequired)
    }

    @Test("what fits has no problem")
    func good() throws {
        let value = try JSONReader.read(
            Array(
                #"{"colour":"red","count":2,"parts":[{"id":"A1","days":{"start":"2021-04-01","end":"2021-05-01"}}],"counts":{"x":1}}"#
                    .utf8))
        #expect(Self.schema.problems(with: value).isEmpty)
    }

    @Test(
        "every problem is told with its place",
        arguments: [
            (#"{"colour":"blue","count":2,"parts":[],"counts":{}}"#, ["/colour api.value.word"]),
            (#"{"colour":"red","count":4,"parts":[],"counts":{}}"#, ["/count api.value.range"]),
            (#"{"colour":"red","count":1.5,"parts":[],"counts":{}}"#, ["/count api.value.range"]),
            (#"{"colour":"red","count":"2","parts":[],"counts":{}}"#, ["/count api.value.type"]),
            (#"{"colour":null,"count":2,"parts":[],"counts":{}}"#, ["/colour api.value.type"]),
            (
                #"{"colour":"red","count":2,"parts":[{"id":"a b"},{"id":"a","x/y":1}],"counts":{"~":"1"},"role":"auditor"}"#,
                [
                    "/parts/0/id api.value.format", "/parts/1/x~1y api.value.unknown", "/counts/~0 api.value.type",
                    "/role api.value.unknown",
                ]
            ),
            ("{}", ["/colour", "/count", "/parts", "/counts"].map { "\($0) api.value.missing" }),
            ("[]", [" api.value.type"]),
        ])
    func bad(text: String, expected: [String]) throws {
        let problems = Self.schema.problems(with: try JSONReader.read(Array(text.utf8)))
        #expect(problems.map { "\($0.pointer) \($0.code)" } == expected)
        for problem in problems { #expect(!problem.message.ja.isEmpty && !problem.message.en.isEmpty) }
    }

    @Test("problems are bounded, however much is wrong")
    func bounded() throws {
        let items = Array(repeating: "{}", count: 10_000).joined(separator: ",")
        let text = "{\"colour\":\"red\",\"count\":1,\"counts\":{},\"parts\":[\(items)]}"
        let problems = Self.schema.problems(with: try JSONReader.read(Array(text.utf8)))
        #expect(problems.count >= 1 && InvalidInput(InvalidInput.body, problems).problems.count == SchemaProblem.most)
    }

    @Test(
        "which units are meant is one of two forms",
        arguments: [
            (#"{"quantity":2}"#, true), (#"{"quantity":2,"batch":"B-1"}"#, true),
            (#"{"first":"JCL-000000000001","last":"JCL-000000000002"}"#, true), ("{}", false),
            (#"{"quantity":0}"#, false),
            (#"{"first":"JCL-000000000001"}"#, false), (#"{"quantity":2,"first":"JCL-000000000001"}"#, false),
            (#"{"quantity":2,"all":true}"#, false), (#"{"first":"JCL-0","last":"JCL-1"}"#, false),
        ])
    func units(text: String, isGood: Bool) throws {
        #expect(UnitsBody.schema.problems(with: try JSONReader.read(Array(text.utf8))).isEmpty == isGood, "\(text)")
    }

    /// What the pattern says and what the check does are the same.
    @Test(
        "patterns agree with checks",
        arguments: [
            TextFormat.identifier, .day, .instant, .digest, .serial, .line(0...10_000), .paragraphs(0...10_000),
        ])
    func patterns(format: TextFormat) throws {
        let pattern = try Regex(#require(format.pattern)).matchingSemantics(.unicodeScalar)
        let samples = [
            "", "a", "A1", "-a", "a.b_c:d-e", String(repeating: "a", count: 64), String(repeating: "a", count: 65),
            "a b",
            "台", "2021-04-01", "2021-13-01", "2021-04-1", "2021-04-01T00:00:00Z", "2021-04-01T00:00:00+09:00",
            "2021-04-01 00:00:00", "JCL-000000000001", "JC-000000000001", "JCL-1", "JCM-000000000001",
            String(repeating: "0", count: 64), String(repeating: "G", count: 64), "a\nb", "a\tb", "a\u{1}b", "a\u{85}b",
            "a\u{7F}", "\n",
        ]
        for sample in samples {
            let says = sample.wholeMatch(of: pattern) != nil
            #expect(format.matches(sample) == says, "\(format) of \(sample.debugDescription)")
        }
        // A pattern may be wider where a calendar or a zero decides; never narrower.
        #expect(!TextFormat.day.matches("2021-02-30") && !TextFormat.serial.matches("JC-000000000000"))
    }
}
