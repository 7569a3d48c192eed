import Quantities
import Registry

/// The real registry and the slow one, side by side.
struct SimulatedRegistry {
    let core: RegistryCore
    let rules: RegistryRules
    var ledger: UnitLedger
    var state = RegistryState()
    var events: [RegistryEvent] = []
    /// What each event transferred, and what became of it since.
    var records: [RecordedTransfer?] = []
    /// By account, as the events' own quantities add up.
    var balances: [AccountID: Int64] = [:]

    init(_ setting: Setting, _ core: RegistryCore) {
        self.core = core
        rules = setting.rules
        ledger = UnitLedger(setting)
    }

    /// Takes a step in both.
    /// - Returns: what is wrong now, or nil; and the code of the refusal.
    mutating func take(_ step: Step) -> (wrong: String?, refusal: String?) {
        switch step {
        case .wait(let seconds):
            ledger.now += seconds
            return (nil, nil)
        case .ask(let asker, let order):
            let verdict = ledger.perform(order, by: asker)
            return (perform(order.command, asker.actor, verdict) ?? difference(), verdict)
        }
    }

    private mutating func perform(_ command: any RegistryCommand, _ actor: Actor, _ verdict: String?) -> String? {
        let now = Instant(seconds: Int64(ledger.now))
        let needs = core.needs(command)
        let outcome = core.decide(command, actor, now, rules, RegistrySlice.whole(state, needs, records))
        var part = RegistrySlice(of: state, needs, records).state
        let sliced = core.decide(command, actor, now, rules, part)
        guard outcome == sliced else {
            return "by the slice: \(Self.short(sliced)), by the whole: \(Self.short(outcome))"
        }
        switch outcome {
        case .failure(let rejection):
            return rejection.code == verdict
                ? nil : "refused as \(rejection.code), to be \(verdict.map { "refused as \($0)" } ?? "accepted")"
        case .success(let new):
            if let verdict { return "accepted, to be refused as \(verdict)" }
            guard new.count == 1, let event = new.first else { return "\(new.count) events" }
            return follow(event, &part)
        }
    }

    private mutating func follow(_ event: RegistryEvent, _ part: inout RegistryState) -> String? {
        let before = state
        let loaded = part.blocks.map(\.range.count).reduce(0, +)
        if let rejection = core.evolve(&state, event) { return "does not follow: \(rejection)" }
        if let rejection = core.evolve(&part, event) { return "does not follow on the slice: \(rejection)" }
        records = records.map { known in
            guard let known, known.later == nil else { return known }
            return known.with(known.moved(by: event, record: UInt64(events.count)))
        }
        events.append(event)
        records.append(RecordedTransfer(event))
        BalanceTally.add(event, to: &balances)
        let broken = state.brokenInvariants() + state.brokenInvariants(since: before)
        if let broken = broken.first { return "\(broken)" }
        return strayOfSlice(part, loaded, event) ?? strayOfParts(event, before)
    }

    /// What the slice came to is a part of what the whole came to.
    private func strayOfSlice(_ part: RegistryState, _ loaded: Int64, _ event: RegistryEvent) -> String? {
        if let block = part.blocks.first(where: { state.block(of: $0.part.first) != $0 }) {
            return "the slice has \(block.part) as \(block.status) in \(block.account)"
        }
        var issued: Int64 = 0
        if case .unitsIssued(let body) = event { issued = body.quantity.count }
        if part.blocks.map(\.range.count).reduce(0, +) != loaded + issued { return "the slice lost or found units" }
        if let account = part.accounts.values.first(where: { state.accounts[$0.id] != $0 }) {
            return "the slice has another account \(account.id)"
        }
        if let hold = part.holds.values.first(where: { state.holds[$0.id] != $0 }) {
            return "the slice has another hold \(hold.id)"
        }
        return part.frozen == state.frozen ? nil : "the slice has frozen otherwise"
    }

    /// What an event says of its blocks is what became of them.
    private func strayOfParts(_ event: RegistryEvent, _ before: RegistryState) -> String? {
        let holder = event.filedUnder ?? AccountID(known: "none")
        func blocks(_ parts: [UnitPart], _ status: BlockStatus, of account: AccountID? = nil) -> Set<UnitBlock> {
            Set(parts.map { UnitBlock(part: $0, account: account ?? holder, status: status) })
        }
        var expected = Set(before.blocks)
        var ended = blocks(event.endedParts, .held)
        var begun = blocks(event.keptParts, .held)
        switch event {
        case .unitsReserved(let body): begun.formUnion(blocks(body.movement.moved, .reserved))
        case .holdReleased(let body):
            ended = blocks(body.units, .reserved)
            begun.formUnion(blocks(body.units, .held))
        case .holdCompleted(let body): ended = blocks(body.units, .reserved)
        case .unitsExported(let body) where body.hold != nil: ended = blocks(body.movement.moved, .reserved)
        case .unitsExchanged(let body):
            ended = blocks(body.units, .reserved).union(blocks(body.returned.ended, .held, of: body.to))
            begun = blocks(body.returned.kept, .held, of: body.to)
        default: break
        }
        for passage in UnitPassage.all(of: event) {
            begun.formUnion(passage.units.map { UnitBlock(part: $0, account: passage.to, status: passage.status) })
        }
        guard ended.isSubset(of: expected) else { return "ends blocks that were not there" }
        expected.subtract(ended)
        expected.formUnion(begun)
        return expected == Set(state.blocks) ? nil : "says otherwise of its blocks than they became"
    }

    /// A fold of all events from nothing is what there is.
    func replayed() -> String? {
        var again = RegistryState()
        for event in events {
            if let rejection = core.evolve(&again, event) { return "the replay stops: \(rejection)" }
        }
        return again == state ? nil : "the replay comes to something else"
    }

    private static func short(_ outcome: Result<[RegistryEvent], Rejection>) -> String {
        switch outcome {
        case .success(let events): "\(events.map { type(of: $0.body).kind })"
        case .failure(let rejection): "\(rejection)"
        }
    }
}
