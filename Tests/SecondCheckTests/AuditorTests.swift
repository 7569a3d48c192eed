import TestRandom
import Testing

@testable import SecondCheck

@Suite("The second check derives balances of its own")
struct AuditorTests {
    /// Accounts A and B; ten units issued to A, four of them to B, one of these retired.
    private static func small() -> Journal {
        var journal = Journal()
        journal.open("A")
        journal.open("B")
        journal.issue("A", 1...10)
        journal.transfer("A", "B", Journal.movement([7...10], ended: [1...10], kept: [1...6]), quantity: 4)
        journal.retire("B", Journal.movement([8...8], ended: [7...10], kept: [7...7, 9...10]), quantity: 1)
        return journal
    }

    @Test("balances after every record, blocks and batches at the end")
    func derived() {
        let auditor = Self.small().audited()
        #expect(auditor.findings.isEmpty, "\(auditor.findings)")
        #expect(
            auditor.lines == [
                AuditedLine(account: "A", record: 2, held: 10, retired: 0),
                AuditedLine(account: "A", record: 3, held: 6, retired: 0),
                AuditedLine(account: "B", record: 3, held: 4, retired: 0),
                AuditedLine(account: "B", record: 4, held: 3, retired: 1),
            ])
        let batch = Journal.batch(1)
        func block(
            _ range: ClosedRange<Int64>, _ account: String, _ record: UInt64, _ status: UnitStatus = .held
        ) -> AuditedBlock {
            AuditedBlock(
                series: .jcl, first: range.lowerBound, last: range.upperBound, batch: batch, account: account,
                status: status, record: record)
        }
        #expect(
            Array(auditor.blocks) == [
                block(1...6, "A", 3), block(7...7, "B", 4), block(8...8, "B", 4, .retired), block(9...10, "B", 4),
            ])
        #expect(auditor.batches.map(\.held) == [9] && auditor.batches.map(\.retired) == [1])
        #expect(auditor.retirements.map(\.record) == [4])
        #expect(auditor.understood == 5)
    }

    /// A record after the small registry's five, and what must be said of it.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let findings: [String]
        let add: @Sendable (inout Journal) -> Void

        init(_ name: String, _ findings: [String], _ add: @escaping @Sendable (inout Journal) -> Void) {
            testDescription = name
            self.findings = findings
            self.add = add
        }
    }

    static let wrongs: [Wrong] = [
        Wrong("a quantity that is not the serials'", ["5 audit.quantity.differs"]) {
            $0.transfer("A", "B", Journal.movement([1...6]), quantity: 5)
        },
        Wrong("units that the account gave away", ["5 audit.units.notHeld"]) {
            $0.transfer("A", "B", Journal.movement([7...7]), quantity: 1)
        },
        Wrong("a range that reaches into another account", ["5 audit.units.notHeld"]) {
            $0.transfer("A", "B", Journal.movement([1...7]), quantity: 7)
        },
        Wrong("retired units that move", ["5 audit.units.retired"]) {
            $0.transfer("B", "A", Journal.movement([8...8]), quantity: 1)
        },
        Wrong("retired units that are retired again", ["5 audit.units.retired"]) {
            $0.retire("B", Journal.movement([8...8]), quantity: 1)
        },
        Wrong("units that were never issued", ["5 audit.units.notIssued"]) {
            $0.transfer("A", "B", Journal.movement([11...12]), quantity: 2)
        },
        Wrong("the same units twice in one record", ["5 audit.units.twice"]) {
            $0.transfer("A", "B", Journal.movement([1...3, 3...6], ended: [1...6]), quantity: 7)
        },
        Wrong("ranges out of order", ["5 audit.units.twice"]) {
            $0.transfer("A", "B", Journal.movement([4...6, 1...3], ended: [1...6]), quantity: 6)
        },
        Wrong("pieces that are not all of what ended", ["5 audit.movement.pieces"]) {
            $0.transfer("A", "B", Journal.movement([1...2], ended: [1...6], kept: [3...5]), quantity: 2)
        },
        Wrong("a part of a block, stated as if it were whole", ["5 audit.movement.pieces", "5 audit.movement.pieces"]) {
            $0.transfer("A", "B", Journal.movement([1...2]), quantity: 2)
        },
        Wrong("a transfer to the account itself", ["5 audit.transfer.sameAccount"]) {
            $0.transfer("A", "A", Journal.movement([1...6]), quantity: 6)
        },
        Wrong("an account that nobody opened", ["5 audit.account.unknown"]) {
            $0.transfer("A", "C", Journal.movement([1...6]), quantity: 6)
        },
        Wrong("somebody of another organisation", ["5 audit.actor.other"]) {
            $0.transfer("A", "B", Journal.movement([1...6]), quantity: 6, of: "org-B")
        },
        Wrong("an account opened twice", ["5 audit.account.exists"]) { $0.open("A") },
        Wrong("serials issued twice", ["5 audit.serials.notNext"]) { $0.issue("A", 10...12) },
        Wrong("serials passed over", ["5 audit.serials.notNext", "5 audit.serials.uncovered"]) {
            $0.issue("A", 12...13)
        },
        Wrong("a period issued twice", ["5 audit.issue.repeated"]) { $0.issue("A", 11...12, period: "M2") },
        Wrong("more stated than issued", ["5 audit.quantity.differs"]) { $0.issue("A", 11...12, quantity: 3) },
        Wrong("a batch under another name", ["5 audit.batch.other"]) {
            $0.issue("A", 11...12, name: Journal.batch(1))
        },
        Wrong("a kind of the registry that is not known", ["5 audit.kind.notUnderstood"]) {
            $0.add("registry.units.pledged", "{}")
        },
        Wrong("a kind of controls that is not known", ["5 audit.kind.notUnderstood"]) {
            $0.add("controls.dropped", "{}")
        },
        Wrong("a kind of approval that is not known", ["5 audit.kind.notUnderstood"]) { $0.add("act.delegated", "{}") },
        Wrong("more than is known in a known kind", ["5 audit.record.notUnderstood"]) {
            $0.add(
                "registry.units.transferred",
                #"{"from":"A","hold":true,"movement":\#(Journal.movement([1...6])),"quantity":6,"to":"B"}"#)
        },
        Wrong("a key twice", ["5 audit.record.notUnderstood"]) {
            $0.add(
                "registry.units.transferred",
                #"{"from":"A","from":"B","movement":\#(Journal.movement([1...6])),"quantity":6,"to":"B"}"#)
        },
        Wrong("bytes that are no record", ["5 audit.record.notUnderstood"]) { $0.add("registry.units.issued", "[[]") },
        Wrong("what is none of the registry's business", []) { $0.add("project.registered", #"{"a":[1,{"b":"}"}]}"#) },
    ]

    @Test("what cannot be is named with its record", arguments: wrongs)
    func wrong(_ wrong: Wrong) {
        var journal = Self.small()
        wrong.add(&journal)
        #expect(journal.findings() == wrong.findings)
    }

    @Test("a record that is missing is noticed")
    func gap() {
        let journal = Self.small()
        var auditor = Auditor()
        auditor.take(0, Array(journal.records[0].utf8))
        auditor.take(2, Array(journal.records[1].utf8))
        #expect(auditor.findings.map(\.problem.code) == ["audit.record.outOfOrder"])
    }

    @Test("findings beyond the thousandth are counted")
    func many() {
        var journal = Self.small()
        for _ in 0..<1200 { journal.add("registry.other", "{}") }
        let auditor = journal.audited()
        #expect(auditor.findingCount == 1200 && auditor.findings.count == 1000)
    }

    @Test("whatever bytes it is given, it says so and goes on", arguments: [1, UInt64.random(in: 0 ... .max)])
    func hostile(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var journal = Self.small()
        journal.set(["units.transfer"])
        journal.approve(journal.ask("A", "B", units: #"{"quantity":{"_0":6}}"#, request: "asked"))
        for _ in 0..<2000 {
            var auditor = Auditor()
            let place = Int.random(in: 0..<journal.records.count, using: &random)
            for (index, record) in journal.records.enumerated() {
                var bytes = Array(record.utf8)
                if index == place {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                    if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
                }
                auditor.take(UInt64(index), bytes)
            }
            auditor.finish()
            let held = auditor.accounts.reduce(0) { $0 + $1.held + $1.retired }
            #expect(held == auditor.batches.reduce(0) { $0 + $1.issued }, "seed \(seed)")
        }
    }

    @Test("what is asked for is not followed into the deep")
    func deep() {
        var journal = Self.small()
        let content = String(repeating: #"{\"step\":"#, count: 100_000) + "{}" + String(repeating: "}", count: 100_000)
        journal.add(
            "act.proposed",
            #"{"command":"units.transfer","content":"\#(content)","expiresAt":"2026-12-05T00:00:00Z"}"#)
        #expect(journal.findings() == [])
    }
}
