import Quantities
import Registry
import RegistrySimulator
import Testing

@testable import SecondCheck

@Suite("The second check finds what is altered in random runs of the registry")
struct AlteredHistoryTests {
    private static let groups = 0..<12 as Range<UInt64>

    /// A run is judged again for each of its records.
    private static func few(_ group: UInt64) -> Range<UInt64> { group * 5 + 1..<group * 5 + 6 }

    @Test("every record said twice is found, whatever it is", arguments: groups)
    func twice(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 60))
            for index in history.written.indices where history.written[index].event != nil {
                var again = history
                again.written.insert(again.written[index], at: index + 1)
                let auditor = again.audited()
                #expect(
                    auditor.findings.contains { $0.record == UInt64(index + 1) },
                    "seed \(seed), \(again.written[index].json)")
            }
        }
    }

    @Test("a record left out is found, or other balances, blocks, holds or freezes come of it", arguments: groups)
    func leftOut(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 60))
            for index in history.written.indices {
                switch history.written[index].event {
                // What leaves no trace where nobody asks for it afterwards.
                case nil, .holdConfirmed, .accountFlagged, .accountLimited, .representativeAppointed,
                    .representativeRemoved,
                    .destinationTrusted, .destinationDistrusted, .accountOpened, .accountClosed, .frozen, .unfrozen:
                    continue
                default: break
                }
                var less = history
                less.written[index].kind = "project.registered"
                let auditor = less.audited()
                #expect(
                    !auditor.findings.isEmpty || less.difference(from: auditor) != nil,
                    "seed \(seed), \(history.written[index].json)")
            }
        }
    }

    @Test("what a representative of another organisation is said to have done is found", arguments: groups)
    func otherOrganisation(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 60))
            for index in history.written.indices where Self.isByHolder(history.written[index].event) {
                var other = history
                let actor = other.written[index].actor
                guard actor.role == .accountRepresentative else { continue }
                other.written[index].actor = Actor(
                    person: actor.person, organisation: OrganisationID(known: "elsewhere"), role: actor.role)
                #expect(other.findings() == ["\(index) audit.actor.other"], "seed \(seed)")
            }
        }
    }

    private static func isByHolder(_ event: RegistryEvent?) -> Bool {
        switch event {
        case .destinationTrusted, .destinationDistrusted, .unitsTransferred, .unitsTransferredInBulk, .unitsRetired,
            .unitsCancelled, .unitsExported, .unitsReserved, .holdConfirmed,
            .unitsExchanged:
            true
        default: false
        }
    }

    @Test("a quantity that is not the units' is found", arguments: groups)
    func quantity(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 60))
            for index in history.written.indices where history.written[index].event != nil {
                let body = history.written[index].body
                guard let key = body.firstRange(of: #""quantity":"#),
                    let quantity = Int(body[key.upperBound...].prefix { $0.isNumber })
                else { continue }
                var more = history
                more.written[index].body = body.replacing(
                    #""quantity":\#(quantity)"#, with: #""quantity":\#(quantity + 1)"#)
                #expect(more.findings() == ["\(index) audit.quantity.differs"], "seed \(seed)")
            }
        }
    }

    @Test(
        "where everything stands still, every movement is found but those that a freeze does not keep",
        arguments: groups)
    func frozen(group: UInt64) throws {
        for seed in Self.few(group) {
            var history = try History(Simulation(seed: seed, steps: 80))
            let ends = history.written.firstIndex { written in
                switch written.event {
                case .frozen(let body): body.scope == .registry
                case .unfrozen(let body): body.scope == .registry
                default: false
                }
            }
            var freeze = history.written[0]
            freeze.kind = "registry.frozen"
            freeze.body = #"{"reason":"r","scope":{"kind":"registry"}}"#
            // In the place of a policy, so that corrections still name the records that they mean.
            history.written[0] = freeze
            let found = Set(
                history.audited().findings.filter { $0.problem.code == "audit.frozen" }.compactMap(\.record))
            let expected = history.written.indices.prefix(ends ?? history.written.count).filter {
                Self.isKept(history.written[$0].event)
            }
            #expect(expected.allSatisfy { found.contains(UInt64($0)) }, "seed \(seed)")
        }
    }

    private static func isKept(_ event: RegistryEvent?) -> Bool {
        switch event {
        case .unitsIssued, .unitsTransferred, .unitsTransferredInBulk, .unitsRetired, .unitsExported, .unitsReserved,
            .holdCompleted, .unitsExchanged:
            true
        case .unitsCancelled(let body): body.reason == .voluntary
        default: false
        }
    }

    @Test("an approval left out, or given by who asked or may not, is found at its act", arguments: groups)
    func approvals(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 40), isApproved: true)
            for index in history.written.indices where history.written[index].kind == "act.approved" {
                var alone = history
                alone.written[index].kind = "project.registered"
                #expect(alone.findings() == ["\(index + 1) audit.approval.missing"], "seed \(seed)")
                var same = history
                same.written[index].actor = same.written[index + 1].actor
                #expect(
                    same.findings() == ["\(index) audit.approval.samePerson", "\(index + 1) audit.approval.missing"],
                    "seed \(seed)")
                let approver = history.written[index].actor
                guard approver.person.text != "second" else { continue }
                var powerless = history
                powerless.written[index].actor = Actor(
                    person: PersonID(known: "nobody"), organisation: approver.organisation, role: approver.role)
                #expect(powerless.findings() == ["\(index + 1) audit.approval.power"], "seed \(seed)")
            }
        }
    }

    @Test("what was approved and something else of the same kind are told apart", arguments: groups)
    func otherAct(group: UInt64) throws {
        for seed in Self.few(group) {
            let history = try History(Simulation(seed: seed, steps: 80), isApproved: true)
            let asked = history.written.indices.filter {
                history.written[$0].kind == "act.proposed" && !history.written[$0].body.contains("units")
            }
            for index in asked {
                let body = history.written[index].body
                let command = body.prefix { $0 != "," }
                guard
                    let other = asked.first(where: {
                        let other = history.written[$0].body
                        return other.hasPrefix(command) && Self.content(other) != Self.content(body)
                    })
                else { continue }
                var swapped = history
                swapped.written[index].body = body.replacing(
                    Self.content(body), with: Self.content(history.written[other].body))
                #expect(swapped.findings() == ["\(index + 2) audit.approval.otherAct"], "seed \(seed)")
            }
        }
    }

    private static func content(_ body: String) -> Substring {
        guard let start = body.firstRange(of: #""content":"#), let end = body.firstRange(of: #","expiresAt":"#) else {
            return ""
        }
        return body[start.upperBound..<end.lowerBound]
    }
}
