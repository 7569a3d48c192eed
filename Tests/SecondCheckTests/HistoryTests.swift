import RegistrySimulator
import Testing

@testable import SecondCheck

/// The registry's rules and the second check's were written apart, from the same text: what one lets through, the other must
/// find nothing in.
@Suite("The second check judges random runs of the registry")
struct HistoryTests {
    private static let perGroup: UInt64 = 20
    static let groups = 0..<12 as Range<UInt64>

    private static func seeds(_ group: UInt64) -> ClosedRange<UInt64> {
        group * perGroup + 1...(group + 1) * perGroup
    }

    @Test(
        "hundreds of runs are clean, and come to the same balances, blocks, holds and freezes, by one person or by two",
        arguments: groups, [false, true])
    func clean(group: UInt64, isApproved: Bool) throws {
        for seed in Self.seeds(group) {
            let history = try History(Simulation(seed: seed, steps: 120), isApproved: isApproved)
            let auditor = history.audited()
            #expect(auditor.findings.isEmpty, "seed \(seed): \(auditor.findings.prefix(3))")
            #expect(auditor.understood == history.written.count, "seed \(seed)")
            let difference = history.difference(from: auditor)
            #expect(difference == nil, "seed \(seed): \(difference ?? "")")
        }
    }

    @Test("the runs come to every kind of record that the registry writes")
    func coverage() throws {
        var count: [String: Int] = [:]
        for seed in 1...60 as ClosedRange<UInt64> {
            for written in try History(Simulation(seed: seed, steps: 120), isApproved: seed % 2 == 0).written {
                count[written.kind, default: 0] += 1
            }
        }
        let missing = AuditedEvents.all.map { $0.kind }.filter { count[$0, default: 0] < 3 }
        #expect(missing == ["act.declined", "act.withdrawn"])
    }
}
