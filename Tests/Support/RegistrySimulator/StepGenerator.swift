import TestRandom

/// Draws steps that often make sense, by what the slow registry is at, and often do not.
struct StepGenerator {
    private let cast: SimulatedCast

    var random: SplitMix64
    private var last: Step?

    init(_ cast: SimulatedCast, random: SplitMix64) {
        self.cast = cast
        self.random = random
    }

    mutating func next(_ ledger: UnitLedger) -> Step {
        // Everything is sometimes asked twice.
        if let last, chance(12) { return last }
        let step = chance(4) ? Step.wait(seconds: wait(ledger)) : ask(ledger)
        last = step
        return step
    }

    mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
    mutating func pick<Element>(_ elements: [Element], or other: Element) -> Element {
        elements.randomElement(using: &random) ?? other
    }

    /// Often to just before, at, or just after an instant at which something becomes so.
    private mutating func wait(_ ledger: UnitLedger) -> Int {
        var instants = ledger.holds.values.flatMap { [$0.due, $0.notBefore, $0.until, $0.awaited] }.compactMap(\.self)
        instants += ledger.accounts.values.flatMap(\.trusted.values)
        instants = instants.filter { $0 > ledger.now }.sorted()
        if !chance(4), let instant = instants.randomElement(using: &random) {
            return max(0, instant - ledger.now + Int.random(in: -1...1, using: &random))
        }
        return pick([1, 3600, 20_000, 86_400, 3 * 86_400, 8 * 86_400, 8 * 86_400, 40 * 86_400], or: 1)
    }

    private mutating func ask(_ ledger: UnitLedger) -> Step {
        let known = ledger.accounts.keys.sorted()
        if known.count < 3 || (known.count < cast.accounts.count && chance(cast.opensOneIn)) {
            let name = pick(cast.accounts.filter { ledger.accounts[$0] == nil }, or: "A")
            let checked = chance(6) ? nil : ledger.today + (chance(10) ? 1 : -1)
            return .ask(
                registry(),
                .open(name, of: pick(cast.organisations, or: "X"), isBuffer: chance(8), checked: checked, title: text())
            )
        }
        let from = pick(known, or: "A")
        let size = ledger.units.map(\.count).reduce(0, +)
        if size == 0 || (size < 80 && chance(8)) {
            let counts = (0..<Int.random(in: 1...2, using: &random)).map { _ in Int.random(in: 0...12, using: &random) }
            return .ask(
                registry(),
                .issue(
                    from, prefix: Int.random(in: 0...1, using: &random),
                    period: "M\(Int.random(in: 0...30, using: &random))", counts: counts, isPlaceKnown: !chance(4)))
        }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<4: return administration(from, ledger)
        case 4..<9: return hold(ledger, otherwise: from)
        default: return units(from, ledger)
        }
    }

    private mutating func registry() -> Asker {
        chance(25)
            ? Asker(person: "p", organisation: "X", part: .accountRepresentative)
            : Asker(person: "a", organisation: "registry", part: .registryAdministrator)
    }

    /// Somebody who may ask for it, mostly.
    mutating func representative(_ name: String, _ ledger: UnitLedger) -> Asker {
        let account = ledger.accounts[name]
        let able = account?.people.filter { $0.value == .act || $0.value == .initiate }.keys.sorted() ?? []
        let person = chance(8) ? pick(cast.people, or: "p") : pick(able, or: pick(cast.people, or: "p"))
        let organisation = chance(15) ? pick(cast.organisations, or: "X") : account?.organisation ?? "X"
        return Asker(person: person, organisation: organisation, part: chance(40) ? .verifier : .accountRepresentative)
    }

    mutating func text() -> String { chance(20) ? "" : "text" }

    private mutating func other(_ ledger: UnitLedger) -> String {
        chance(20) ? "none" : pick(ledger.accounts.keys.sorted(), or: "A")
    }

    private mutating func administration(_ name: String, _ ledger: UnitLedger) -> Step {
        let person = pick(cast.people, or: "p")
        switch Int.random(in: 0..<13, using: &random) {
        case 0 where chance(2): return .ask(registry(), .close(name, reason: text()))
        case 1:
            return .ask(
                registry(),
                .flag(
                    name, pick(Order.Flag.allCases, or: .trust), isOn: chance(3), reason: text()))
        case 2: return .ask(registry(), .limit(name, pick([nil, nil, 3, 8, 20], or: nil)))
        case 3, 9:
            let some = ledger.accounts.filter { !$0.value.people.isEmpty }.keys.sorted()
            let name = chance(3) ? name : pick(some, or: name)
            return .ask(
                registry(), .appoint(name, person: person, pick([.act, .act, .initiate, .approve, .view], or: .act)))
        case 4:
            let several = ledger.accounts.filter { $0.value.people.count > 1 }.keys.sorted()
            let name = chance(3) ? name : pick(several, or: name)
            let named = ledger.accounts[name]?.people.keys.sorted() ?? []
            return .ask(registry(), .remove(name, person: chance(4) ? person : pick(named, or: person)))
        case 5, 6: return .ask(representative(name, ledger), .trust(name, other(ledger)))
        case 7:
            let trusted = ledger.accounts[name]?.trusted.keys.sorted() ?? []
            return .ask(
                representative(name, ledger), .distrust(name, chance(4) ? other(ledger) : pick(trusted, or: name)))
        case 8: return .ask(registry(), .freeze(scope(name, ledger), reason: text()))
        default:
            let frozen = ledger.frozen.sorted { "\($0)" < "\($1)" }
            return .ask(registry(), .unfreeze(pick(frozen, or: scope(name, ledger)), reason: text()))
        }
    }

    private mutating func scope(_ name: String, _ ledger: UnitLedger) -> Order.Scope {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .registry
        case 1: return .organisation(pick(cast.organisations, or: "X"))
        case 2: return .account(name)
        default:
            let (prefix, first, last) = serials(ledger)
            return .serials(prefix: prefix, first: first, last: last)
        }
    }

    private mutating func hold(_ ledger: UnitLedger, otherwise name: String) -> Step {
        let known = ledger.holds.keys.sorted()
        let offered = known.filter { ledger.holds[$0]?.wanted != nil }
        let number = chance(10) ? ledger.nextHold : pick(chance(3) ? offered : known, or: pick(known, or: 0))
        guard let hold = ledger.holds[number] else { return units(name, ledger) }
        if hold.wanted == nil ? chance(20) : !chance(3) { return accept(number, hold, ledger) }
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: return .ask(representative(hold.from, ledger), .complete(number))
        case 2, 3, 4: return .ask(representative(hold.to, ledger), .confirm(number))
        case 5:
            let releaser =
                chance(3) ? registry() : representative(chance(2) ? hold.from : hold.to, ledger)
            return .ask(releaser, .release(number))
        default: return .ask(Asker(person: "s", organisation: "registry", part: .verifier), .settle(number))
        }
    }
}
