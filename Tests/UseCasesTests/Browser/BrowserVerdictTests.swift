import Foundation
import Quantities
import Registry
import TestBrowser
import Testing
import UseCases

@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserVerdictTests {
    private let judge: BrowserJudge

    init() throws { judge = try BrowserJudge() }

    /// Some true bundles, and the key of their log.
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable () throws -> (bytes: [UInt8], vkey: String)

        init(_ name: String, _ make: @escaping @Sendable () throws -> (bytes: [UInt8], vkey: String)) {
            testDescription = name
            self.make = make
        }

        static func of(_ project: SmallProject, _ numbers: ClosedRange<Int64>, disclosing: Bool) throws -> (
            bytes: [UInt8], vkey: String
        ) {
            let all = try #require(try project.issuedUnits)
            let range = try SerialRange(numbers.lowerBound, numbers.upperBound)
            let part = UnitPart(batch: all.batch, prefix: all.prefix, range: range)
            return (try project.bundle(disclosing: disclosing, of: part), project.folder.verifierKey)
        }
    }

    static let samples = [
        Sample("retired units, readings disclosed") {
            let project = try SmallProject(.retired)
            return (try project.bundle(), project.folder.verifierKey)
        },
        Sample("retired units, readings kept back") {
            let project = try SmallProject(.retired)
            return (try project.bundle(disclosing: false), project.folder.verifierKey)
        },
        Sample("units of several homes that nobody has moved") {
            try Sample.of(SmallProject(.issued, roofs: 5, days: 4), 2...9, disclosing: true)
        },
        Sample("one unit of several homes, readings kept back") {
            try Sample.of(SmallProject(.issued, roofs: 5, days: 4), 7...7, disclosing: false)
        },
        Sample("a part is retired, a part has moved on") {
            let project = try SmallProject(.issued)
            let all = try #require(try project.issuedUnits)
            let third = try SerialRange(3, 3)
            try project.act(
                project.retirement(.serials(all.prefix, third), from: SmallProject.holder), .programmeOperator)
            let fourth = try SerialRange(4, 4)
            try project.act(
                TakeRegistryStep(
                    TransferUnits(
                        from: SmallProject.holder, to: SmallProject.buyerAccount,
                        units: .serials(all.prefix, fourth))), .programmeOperator)
            return try Sample.of(project, 2...5, disclosing: true)
        },
        Sample("a unit that was exchanged, then retired") {
            let project = try SmallProject.exchanged()
            return (try project.bundle(1, 1, disclosing: true), project.folder.verifierKey)
        },
        Sample("a unit that was given in exchange, then retired by who offered it") {
            let project = try SmallProject.exchanged()
            return (try project.bundle(6, 6, disclosing: false), project.folder.verifierKey)
        },
        Sample("units of both sides of an exchange, and one that stayed") {
            let project = try SmallProject.exchanged()
            return (try project.bundle(1, 6, disclosing: true), project.folder.verifierKey)
        },
        Sample("every unit of the batch") { try Sample.of(SmallProject(.issued), 1...6, disclosing: true) },
    ]

    @Test("the page says of a true bundle, word for word, what the program says", arguments: samples)
    func sameVerdict(_ sample: Sample) throws {
        let (bytes, vkey) = try sample.make()
        for pinned in [vkey, nil] {
            let verdict = try VerifyBundle(bytes: bytes, verifierKey: pinned).run()
            let file = try judge.write(bytes)
            var withoutWebCrypto = BrowserVerification.Case(file, vkey: pinned)
            withoutWebCrypto.withoutWebCrypto = true
            for answer in try BrowserVerification.answers(to: [.init(file, vkey: pinned), withoutWebCrypto]) {
                #expect(answer.refusal == nil)
                #expect(answer.proved == BrowserJudge.sentences(verdict.proved))
                // Only where to put the key is said otherwise: there is no option on a page.
                let unsaid = pinned == nil ? 1 : 0
                #expect(answer.notProved?.dropFirst(unsaid) == BrowserJudge.sentences(verdict.notProved)[unsaid...])
                #expect((answer.notProved?.first?.ja.contains("検証鍵の欄") ?? false) == (pinned == nil))
                let facts = try #require(answer.facts)
                #expect(facts.firstSerial == verdict.firstSerial && facts.lastSerial == verdict.lastSerial)
                #expect(facts.tonnes == "\(verdict.tonnes.count)" && facts.project == verdict.project.text)
                #expect(facts.monitoringPeriod == verdict.monitoringPeriod.text)
                #expect(facts.retirement == verdict.retirement.map { BrowserJudge.sentences([$0])[0] })
                #expect(facts.keyWasPinned == verdict.keyWasPinned && facts.verifierKey == vkey)
                #expect(answer.stages == ["read", "log", "chain", "claim", "readings"])
            }
        }
    }

    @Test("a true bundle under another key is refused by both, and says which keys")
    func otherKey() throws {
        let project = try SmallProject(.retired)
        let bytes = try project.bundle()
        for key in [try SmallProject(.founded).folder.verifierKey, "no key", project.folder.verifierKey + " "] {
            let answer = try judge.ask([bytes], vkey: key)[0]
            #expect(
                answer.refusal?.code == "bundle.key.other" && BrowserJudge.code(bytes, vkey: key) == "bundle.key.other")
            #expect(answer.refusal?.expected == key && answer.refusal?.found == project.folder.verifierKey)
            #expect(answer.proved == [] && answer.facts == nil)
        }
    }
}

extension SmallProject {
    /// The one block of units that were issued and not moved since.
    var issuedUnits: UnitPart? {
        get throws {
            try FindAccounts().run(on: folder).first { $0.account.id == Self.holder }?.blocks.first?.part
        }
    }
}
