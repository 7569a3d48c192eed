import Registry
import RegistrySimulator
import Testing

@Suite struct SimulationTests {
    private static let perGroup: UInt64 = 25

    @Test(
        "hundreds of random runs agree, step by step, with a registry of single units",
        arguments: 0..<12 as Range<UInt64>)
    func agrees(group: UInt64) {
        for seed in group * Self.perGroup + 1...(group + 1) * Self.perGroup {
            if let failure = Simulation(seed: seed, steps: 100).failure {
                Issue.record("\(failure)")
                return
            }
        }
    }

    /// A run that never comes to something proves nothing of it.
    @Test("the runs come to every event, and to every refusal that single commands can meet")
    func coverage() {
        var accepted: [String: Int] = [:]
        var refused: [String: Int] = [:]
        for seed in 1001...1060 as ClosedRange<UInt64> {
            let simulation = Simulation(seed: seed, steps: 150)
            #expect(simulation.failure == nil)
            accepted.merge(simulation.accepted, uniquingKeysWith: +)
            refused.merge(simulation.refused, uniquingKeysWith: +)
        }
        let rareEvents = RegistryEvent.bodies.map { $0.kind }.filter { kind in accepted[kind, default: 0] < 3 }
        #expect(rareEvents.isEmpty, "\(rareEvents)")
        let unmet = Self.refusals.filter { code in refused[code] == nil }
        #expect(unmet.isEmpty, "\(unmet)")
    }

    private static let refusals = """
        quantity.text.empty registry.account.closed registry.account.dueDiligenceAhead
        registry.account.dueDiligenceMissing registry.account.exists registry.account.notEmpty
        registry.account.notRepresented registry.account.restricted registry.account.unitsComing registry.account.unknown
        registry.batch.unknown
        registry.block.notHeld registry.bulk.rows registry.bulk.twice registry.bulk.untrusted
        registry.calendar.unknown registry.correction.goodFaith registry.correction.unknown registry.flag.unchanged
        registry.exchange.other registry.exchange.own registry.exchange.untrusted registry.hold.byReceiver registry.hold.noExchange
        registry.freeze.unchanged registry.frozen registry.hold.byRegistry registry.hold.expired registry.hold.expiry
        registry.hold.notAwaited registry.hold.notDue registry.hold.unconfirmed registry.hold.unknown
        registry.issue.alreadyIssued registry.limit.exceeded registry.limit.unchanged registry.quantity.insufficient
        registry.quantity.zero registry.representative.last registry.representative.unchanged
        registry.retire.accountKind registry.retire.placeMissing registry.retire.purposeExcluded
        registry.retire.samePlace registry.role.notPermitted registry.transfer.day registry.transfer.sameAccount
        registry.trust.unchanged registry.units.alreadyRetired registry.units.cancelled registry.units.exported
        registry.units.reserved registry.units.unknown
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test("a thousand people of twenty organisations, over sixty accounts, change nothing of it")
    func crowd() {
        var accepted = 0
        var askers: Set<String> = []
        for seed in 2001...2012 as ClosedRange<UInt64> {
            let simulation = Simulation(seed: seed, steps: 300, cast: .crowd)
            if let failure = simulation.failure { Issue.record("\(failure)") }
            accepted += simulation.history.count
            for entry in simulation.history { askers.insert("\(seed) \(entry.actor)") }
        }
        #expect(accepted > 600 && askers.count > 80, "\(accepted) by \(askers.count)")
    }

    @Test("a seed is its run")
    func repeatable() {
        let (first, second) = (Simulation(seed: 7, steps: 100), Simulation(seed: 7, steps: 100))
        #expect(first.steps == second.steps)
        #expect(first.accepted == second.accepted)
        #expect(first.steps != Simulation(seed: 8, steps: 100).steps)
    }
}
