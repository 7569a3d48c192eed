import Quantities
import TestRandom
import Testing

@testable import Registry

@Suite struct SimulationTests {
    @Test("thousands of random commands agree with a registry of single units", arguments: [1, 2, 3, 4] as [UInt64])
    func agreesWithOracle(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var oracle = UnitOwners()
        let script = try Script("")
        var state = script.state
        var events = script.events
        var accepted: [String: Int] = [:]
        for step in 0..<3000 {
            let (command, actor, verdict) = Self.command(step, &oracle, &random)
            let outcome = Self.decide(command, actor, state)
            let slice = Self.decide(command, actor, Self.slice(state, command.needs))
            #expect(outcome == slice, "seed \(seed), step \(step): the slice decides otherwise: \(command)")
            switch outcome {
            case .success(let new):
                #expect(verdict == nil, "seed \(seed), step \(step): \(command)")
                for event in new {
                    let before = state
                    var part = Self.slice(state, command.needs)
                    try state.evolve(event)
                    try part.evolve(event)
                    #expect(state.brokenInvariants() == [] && state.brokenInvariants(since: before) == [])
                    events.append(event)
                    accepted[type(of: event.body).kind, default: 0] += 1
                }
            case .failure(let rejection):
                #expect(rejection.code == verdict, "seed \(seed), step \(step): \(command)")
            }
            let real = UnitOwners.units(of: state)
            let same = zip(real, oracle.units).allSatisfy { real, slow in
                real.count == slow.count
                    && zip(real, slow).allSatisfy { $0.owner == $1.owner && $0.retired == $1.retired }
            }
            guard same else {
                Issue.record("seed \(seed), step \(step): owners differ after \(command)")
                return
            }
        }
        // The run must have done something of everything, or it proves nothing.
        #expect(RegistryEvent.bodies.allSatisfy { accepted[$0.kind, default: 0] > 20 || $0 == AccountOpened.self })
        #expect(try Self.fold(events) == state)
    }

    private static func fold(_ events: [RegistryEvent]) throws(Rejection) -> RegistryState {
        var state = RegistryState()
        for event in events { try state.evolve(event) }
        return state
    }

    private static func decide(
        _ command: any RegistryCommand, _ actor: Actor, _ state: RegistryState
    ) -> Result<[RegistryEvent], Rejection> {
        do throws(Rejection) {
            return .success(try command.decide(by: actor, at: Script.now, .standard, state))
        } catch {
            return .failure(error)
        }
    }

    /// What a store loads for a command: no more than `needs` names.
    private static func slice(_ state: RegistryState, _ needs: RegistryNeeds) -> RegistryState {
        let blocks = needs.blocks.flatMap { needed in
            switch needed {
            case .held(let account, let batch, let quantity):
                highest(
                    quantity,
                    of: state.blocks.filter {
                        $0.account == account && $0.status == .held && (batch == nil || $0.batch == batch)
                    })
            case .reserved(let account, let quantity):
                highest(quantity, of: state.blocks.filter { $0.account == account && $0.status == .reserved })
            case .overlapping(let prefix, let range):
                state.blocks.filter { $0.prefix == prefix && $0.range.overlaps(range) }
            }
        }
        let wanted = needs.batches.union(blocks.map(\.batch))
        return RegistryState(
            accounts: state.accounts.values.filter { needs.accounts.contains($0.id) },
            batches: state.batches.values.filter {
                wanted.contains($0.id) || $0.monitoringPeriod == needs.batchesOfPeriod
            }, blocks: blocks.reversed(),
            nextSerial: needs.nextSerial.map { [$0: state.next($0)] } ?? [:])
    }

    /// The last blocks, until they hold the quantity.
    private static func highest(_ quantity: Tonnes, of blocks: [UnitBlock]) -> [UnitBlock] {
        var missing = quantity.count
        return blocks.reversed().prefix { block in
            defer { missing -= block.range.count }
            return missing > 0
        }
    }

    /// A random command with what the oracle says to it; the oracle has then done it.
    private static func command(
        _ step: Int, _ oracle: inout UnitOwners, _ random: inout SplitMix64
    ) -> (any RegistryCommand, Actor, String?) {
        let names = ["A", "B", "C"]
        let from = names[Int.random(in: 0..<3, using: &random)]
        let to = names[Int.random(in: 0..<3, using: &random)]
        let representative = Script.actor(.accountRepresentative, "org-\(from)")
        let size = oracle.units.map(\.count).reduce(0, +)
        if size == 0 || (size < 600 && Int.random(in: 0..<25, using: &random) == 0) {
            return issue(step, from, &oracle, &random)
        }
        let prefix = Int.random(in: 0...1, using: &random)
        let (selection, take) = selection(prefix, oracle, &random)
        if Int.random(in: 0..<8, using: &random) == 0 {
            let command = RetireUnits(
                account: AccountID(known: from), units: selection, purpose: .offset, detail: "d", beneficiary: "b",
                use: Prefecture("27").map { PlaceOfUse(place: "p", prefecture: $0, declaredApart: true) })
            return (command, representative, take(&oracle, from, nil))
        }
        let command = TransferUnits(from: AccountID(known: from), to: AccountID(known: to), units: selection)
        let verdict = from == to ? "registry.transfer.sameAccount" : take(&oracle, from, to)
        return (command, representative, verdict)
    }

    private static func issue(
        _ step: Int, _ account: String, _ oracle: inout UnitOwners, _ random: inout SplitMix64
    ) -> (any RegistryCommand, Actor, String?) {
        let counts = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0...15, using: &random) }
        let prefix = Int.random(in: 0...1, using: &random)
        let period = "M\(Int.random(in: 0...120, using: &random))"
        let command = IssueUnits(
            project: ProjectID(known: "P1"), monitoringPeriod: MonitoringPeriodID(known: period),
            account: AccountID(known: account), prefix: SerialPrefix.allCases[prefix], creditType: .er,
            attribute: .renewableElectricity, methodology: "EN-R-002", methodologyVersion: "3.0",
            amounts: counts.enumerated().map {
                VintageAmount(
                    fiscalYear: FiscalYear(2020 + $0.offset), tonnes: Tonnes(known: Int64($0.element)), energy: .zero)
            })
        return (
            command, Script.actor(.registryAdministrator, "registry"), oracle.issue(prefix, account, period, counts)
        )
    }

    private typealias Take = (inout UnitOwners, String, String?) -> String?

    private static func selection(
        _ prefix: Int, _ oracle: UnitOwners, _ random: inout SplitMix64
    ) -> (UnitSelection, Take) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let count = Int.random(in: 0...30, using: &random)
            return (.quantity(Tonnes(known: Int64(count))), { $0.take(count, of: nil, from: $1, to: $2) })
        case 1:
            let batch = Int.random(in: oracle.batchStarts.indices, using: &random)
            let start = oracle.batchStarts[batch]
            let count = Int.random(in: 0...10, using: &random)
            let serial = Serial(known: SerialPrefix.allCases[start.prefix], Int64(start.first))
            return (
                .quantity(Tonnes(known: Int64(count)), of: UnitBatch.id(startingAt: serial)),
                { $0.take(count, of: batch, from: $1, to: $2) }
            )
        default:
            let first = Int.random(in: 1...max(1, oracle.units[prefix].count), using: &random)
            let last = first + Int.random(in: 0...6, using: &random)
            return (
                .serials(SerialPrefix.allCases[prefix], SerialRange(known: Int64(first), Int64(last))),
                { $0.take(prefix, first...last, from: $1, to: $2) }
            )
        }
    }
}
