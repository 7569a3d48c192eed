import Quantities
import Registry

extension SimulatedRegistry {
    /// In what the real registry is not what the slow one is; nil when they are the same, to the unit.
    func difference() -> String? { differenceOfUnits() ?? differenceOfAccounts() ?? differenceOfHolds() }

    private func differenceOfUnits() -> String? {
        for (index, prefix) in SerialPrefix.allCases.enumerated() {
            var next = 0
            let slow = ledger.units[index]
            for block in state.blocks(of: prefix, overlapping: Self.all) {
                let owner = block.account.text
                let status = Self.status(block.status)
                guard block.range.first == next + 1, block.range.last <= slow.count else {
                    return "serials \(block.part) after \(next)"
                }
                let batch = "B-\(Serial(known: prefix, Int64(slow[next].batch)))"
                if block.batch.text != batch { return "\(block.part) of \(block.batch), to be of \(batch)" }
                for place in next..<Int(block.range.last)
                where slow[place].owner != owner || slow[place].status != status {
                    return "\(block.part) is \(block.status) in \(owner); \(place + 1) to be \(slow[place])"
                }
                next = Int(block.range.last)
            }
            if next != slow.count { return "\(prefix) ends at \(next), to end at \(slow.count)" }
            if Int(state.next(prefix)) != slow.count + 1 { return "the next serial of \(prefix)" }
        }
        return nil
    }

    private func differenceOfAccounts() -> String? {
        guard state.accounts.count == ledger.accounts.count else { return "\(state.accounts.count) accounts" }
        for (name, slow) in ledger.accounts {
            let id = AccountID(known: name)
            guard let account = state.accounts[id] else { return "no account \(name)" }
            let same =
                account.organisation.text == slow.organisation && (account.kind == .buffer) == slow.isBuffer
                && account.isClosed == slow.isClosed
                && Set(account.flags.map(\.rawValue)) == Set(slow.flags.map(\.rawValue))
                && Dictionary(uniqueKeysWithValues: account.representatives.map { ($0.key.text, $0.value.rawValue) })
                    == slow.people.mapValues(\.rawValue)
                && Dictionary(uniqueKeysWithValues: account.trusted.map { ($0.key.text, Int($0.value.seconds)) })
                    == slow.trusted
                && account.limit.map { Int($0.count) } == slow.limit
            if !same { return "account \(name): \(account), to be \(slow)" }
            let own = ledger.units.joined().filter { $0.owner == name }
            let held = own.count { $0.status == .held }
            let reserved = own.count { $0.status == .reserved }
            if Int(state.balance(of: id).count) != held + reserved { return "the balance of \(name)" }
            if state.balance(of: id).count != balances[id, default: 0] { return "the balance of \(name) by its events" }
            if Int(state.held(by: id).map(\.range.count).reduce(0, +)) != held { return "what is free in \(name)" }
        }
        return nil
    }

    private func differenceOfHolds() -> String? {
        guard state.holds.count == ledger.holds.count, Int(state.nextHold) == ledger.nextHold else {
            return "\(state.holds.count) holds, next \(state.nextHold); to be \(ledger.holds.count), \(ledger.nextHold)"
        }
        for (number, slow) in ledger.holds {
            guard let hold = state.holds[HoldID(known: "H-\(number)")] else { return "no hold \(number)" }
            let units = hold.units.flatMap { part in
                (part.range.first...part.range.last).map {
                    UnitLedger.Place(prefix: part.prefix == .jc ? 0 : 1, index: Int($0) - 1)
                }
            }
            let export = slow.registry.flatMap { registry in
                slow.due.map {
                    Hold.Completion.export(registry: registry, destination: "X-1", at: Self.instant($0))
                }
            }
            let completion: Hold.Completion =
                export ?? slow.due.map { .due(Self.instant($0)) }
                ?? slow.wanted.map {
                    .exchange(
                        for: $0.real, notBefore: slow.notBefore.map(Self.instant), until: Self.instant(slow.until ?? 0))
                }
                ?? .byHand(notBefore: slow.notBefore.map(Self.instant), until: Self.instant(slow.until ?? 0))
            let confirmation: Hold.Confirmation =
                slow.isConfirmed ? .given : slow.awaited.map { .awaited(until: Self.instant($0)) } ?? .notNeeded
            let same =
                hold.from.text == slow.from && hold.to.text == slow.to && Set(units) == Set(slow.places)
                && units.count == slow.places.count && hold.completion == completion
                && hold.confirmation == confirmation
            if !same { return "hold \(number): \(hold), to be \(slow)" }
        }
        return state.frozen.count == ledger.frozen.count ? nil : "what is frozen"
    }

    private static func instant(_ seconds: Int) -> Instant { Instant(seconds: Int64(seconds)) }

    private static let all: SerialRange = {
        guard let all = try? SerialRange(SerialRange.numbers.lowerBound, SerialRange.numbers.upperBound) else {
            preconditionFailure("no serials")
        }
        return all
    }()

    private static func status(_ status: BlockStatus) -> UnitLedger.Status {
        switch status {
        case .held: .held
        case .reserved: .reserved
        case .retired: .retired
        case .cancelled: .cancelled
        case .exported: .exported
        }
    }
}
