import Foundation
import Quantities
import TestBrowser
import Testing
import UseCases

@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserForgeryTests {
    private let judge: BrowserJudge
    private static let bundle = Result { try SmallProject(.retired).bundle() }

    init() throws { judge = try BrowserJudge() }

    @Test("a forged bundle is refused on the page with the code of the program")
    func forgeries() throws {
        let forged = try BundleForgeryTests.forgeries.map { forgery in
            var forger = try BundleForger(Self.bundle.get())
            forgery.change(&forger)
            return try forger.bytes
        }
        for ((forgery, bytes), answer) in zip(zip(BundleForgeryTests.forgeries, forged), try judge.ask(forged)) {
            #expect(answer.refusal?.code == BrowserJudge.code(bytes), "\(forgery.testDescription)")
            #expect(answer.proved == [] && answer.notProved == [] && answer.facts == nil)
            #expect(answer.refusal?.message.en.isEmpty == false && answer.refusal?.message.ja.isEmpty == false)
        }
    }

    @Test("a bundle that lacks a record is judged alike")
    func missingRecord() throws {
        let whole = try BundleForger(Self.bundle.get())
        let forged = try whole.records.indices.map { index in
            var forger = whole
            forger.records.remove(at: index)
            return try forger.bytes
        }
        let answers = try judge.ask(forged)
        for (bytes, answer) in zip(forged, answers) { #expect(answer.refusal?.code == BrowserJudge.code(bytes)) }
        // A retirement left off the end cannot be noticed; both then say that the units are not known to be retired.
        #expect(answers.count { $0.refusal == nil } == 1)
        #expect(answers.contains { $0.facts != nil && $0.facts?.retirement == nil })
    }

    static let forms = [
        ("white space", #"{"calculation":"#, #"{ "calculation":"#),
        ("a line end", #","checkpoint":"#, ",\n\"checkpoint\":"),
        ("another order of keys", #""definition":"#, #""zefinition":"#),
        ("a key too many", #"{"calculation":"#, #"{"a":1,"calculation":"#),
        ("a key of every object in the language", #"{"calculation":"#, #"{"__proto__":1,"calculation":"#),
        ("the same key twice", #""fiscalYear":2021"#, #""fiscalYear":2021,"fiscalYear":2021"#),
        ("an escaped letter", "daicho-proof-bundle/1", #"daicho-proof-bundle\/1"#),
        ("a letter by its number", "daicho-proof-bundle/1", #"daicho-proof-bundle\u002f1"#),
        ("half a surrogate", "daicho-proof-bundle/1", #"daicho-proof-bundle\ud800"#),
        ("another format", "daicho-proof-bundle/1", "daicho-proof-bundle/2"),
        ("a number with a fraction", #""fiscalYear":2021"#, #""fiscalYear":2021.0"#),
        ("a number with an exponent", #""fiscalYear":2021"#, #""fiscalYear":2021e0"#),
        ("a number with a zero before it", #""fiscalYear":2021"#, #""fiscalYear":02021"#),
        ("minus zero", #""firstLine":"#, #""firstLine":-0"#),
        ("a huge number", #""fiscalYear":2021"#, #""fiscalYear":18446744073709551616"#),
        (
            "a number of a thousand digits", #""fiscalYear":2021"#,
            #""fiscalYear":"# + String(repeating: "9", count: 1000)
        ),
        ("a text for a number", #""fiscalYear":2021"#, #""fiscalYear":"2021""#),
        ("nothing for a number", #""fiscalYear":2021"#, #""fiscalYear":null"#),
        ("more sold than generated", #""sold":"#, #""sold":9"#),
        ("lists without end", #""lines":["#, #""lines":"# + String(repeating: "[", count: 100_000)),
        ("objects in objects", #""lines":["#, #""lines":"# + String(repeating: #"{"a":"#, count: 100_000)),
    ]

    @Test("a file that says the same, or nothing, in another form is refused alike")
    func forms() throws {
        let body = String(decoding: BundleForger.body(try Self.bundle.get()), as: UTF8.self)
        let forged = try Self.forms.map { name, standing, replacement in
            let changed = body.replacing(standing, with: replacement, maxReplacements: 1)
            try #require(changed != body, "\(standing) is in a bundle")
            return BundleForger.sealed(Array(changed.utf8))
        }
        for ((form, bytes), answer) in zip(zip(Self.forms, forged), try judge.ask(forged)) {
            #expect(answer.refusal?.code == "bundle.malformed", "\(form.0)")
            #expect(BrowserJudge.code(bytes) == "bundle.malformed", "\(form.0)")
        }
    }

    @Test("Base 64 that means the same in another spelling is refused alike")
    func base64() throws {
        let whole = try BundleForger(Self.bundle.get())
        let lines = whole.checkpoint.split(separator: "\n", omittingEmptySubsequences: false)
        let root = try #require(lines.dropFirst(2).first)
        let signature = try #require(lines.last { $0.hasPrefix("—") })
        let roots: [String] = [
            try Self.respelt(root), "\(root.dropLast(1))", "\(root)=", "\(root.dropLast(1)) =", "\(root)\n", " \(root)",
            "\(root.prefix(8))\r\(root.dropFirst(8))",
        ]
        let signatures: [String] = [
            try Self.respelt(signature), "\(signature) ", "\(signature.dropLast(1))", "\(signature)=",
            "\(signature)\n\(signature)",
        ]
        let changed =
            roots.map { whole.checkpoint.replacing(root, with: $0) }
            + signatures.map { whole.checkpoint.replacing(signature, with: $0) }
        let forged = try changed.map { checkpoint in
            var forger = whole
            forger.checkpoint = checkpoint
            return try forger.bytes
        }
        for (bytes, answer) in zip(forged, try judge.ask(forged)) {
            #expect(answer.refusal?.code == "bundle.checkpoint.invalid")
            #expect(BrowserJudge.code(bytes) == "bundle.checkpoint.invalid")
        }
    }

    /// The last letter before the padding has two bits that mean nothing: the text with another letter for the same bytes.
    private static func respelt(_ base64: Substring) throws -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        try #require(base64.hasSuffix("=") && !base64.hasSuffix("=="))
        let letter = try #require(base64.dropLast().last)
        let place = try #require(alphabet.firstIndex(of: letter))
        return "\(base64.dropLast(2))\(alphabet[place + 1])="
    }

    @Test("a file above the page's limit is refused before it is read, and both languages say what to do")
    func tooLarge() throws {
        let answer = try judge.ask([[UInt8](repeating: 0x7B, count: 100_000_000)])[0]
        #expect(answer.refusal?.code == "bundle.tooLarge" && answer.refusal?.found == "100000000 bytes")
        #expect(answer.refusal?.message.en.contains("daicho verify") == true)
        #expect(answer.refusal?.message.ja.contains("64 MiB") == true)
    }
}
