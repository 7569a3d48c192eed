import TestRandom

extension StepGenerator {
    mutating func serials(_ ledger: UnitLedger) -> (prefix: Int, first: Int, last: Int) {
        let prefix = Int.random(in: 0...1, using: &random)
        let first = Int.random(in: 1...max(1, ledger.units[prefix].count), using: &random)
        return (prefix, first, first + Int.random(in: 0...4, using: &random))
    }

    /// Serials of the account's own, mostly.
    private mutating func selection(_ name: String, _ ledger: UnitLedger) -> Order.Selection {
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1, 2: return .quantity(Int.random(in: 0...14, using: &random))
        case 3:
            let place = pick(ledger.everywhere, or: UnitLedger.Place(prefix: 0, index: 0))
            let first = ledger.units[place.prefix].indices.contains(place.index) ? ledger[place].batch : 1
            return .batch(
                quantity: Int.random(in: 0...6, using: &random), prefix: place.prefix,
                first: chance(10) ? first + 1 : first)
        case 4, 5:
            let own = ledger.everywhere.filter { ledger[$0].owner == name && ledger[$0].status == .held }
            guard let place = own.randomElement(using: &random) else { fallthrough }
            var last = place.index
            let units = ledger.units[place.prefix]
            while last + 1 < units.count, last < place.index + 5, units[last + 1].owner == name,
                units[last + 1].status == .held, !chance(6)
            { last += 1 }
            return .serials(prefix: place.prefix, first: place.index + 1, last: last + 1)
        default:
            let (prefix, first, last) = serials(ledger)
            return .serials(prefix: prefix, first: first, last: last)
        }
    }

    mutating func units(_ from: String, _ ledger: UnitLedger) -> Step {
        let registry = Asker(person: "a", organisation: "registry", part: .registryAdministrator)
        let asker = representative(from, ledger)
        let units = selection(from, ledger)
        switch Int.random(in: 0..<19, using: &random) {
        case 0, 1:
            let transfers = ledger.records.indices.filter { ledger.records[$0] != nil }
            let record = chance(8) ? ledger.records.count / 2 : pick(Array(transfers.suffix(3)), or: 0)
            return .ask(registry, .correct(record: record, reason: text()))
        case 2:
            return .ask(
                asker,
                .retire(
                    from, units, forKeidanren: chance(6), pick([.other, .other, .declared, .same, .none], or: .other),
                    detail: text()))
        case 3:
            let reason = pick(Order.Reason.allCases, or: .voluntary)
            return .ask(
                chance(8) ? asker : reason == .voluntary ? asker : registry,
                .cancel(from, units, reason, detail: text()))
        case 4 where chance(2): return .ask(asker, .export(from, units, registry: text()))
        case 5, 6, 7:
            let ahead = pick([0, 1, 100_000, 10 * 86_400, 20 * 86_400, 366 * 86_400, 366 * 86_400 + 1], or: 1)
            return .ask(asker, .reserve(from, to: destination(from, ledger), units, until: ledger.now + ahead))
        case 11, 12, 13: return offer(from, units, asker, ledger)
        case 8, 9, 10:
            let rows = (0..<(chance(8) ? 0 : Int.random(in: 1...3, using: &random))).map { _ in
                Order.Row(to: destination(from, ledger), units: selection(from, ledger))
            }
            return .ask(asker, .bulk(from, rows))
        default:
            let day = chance(5) ? ledger.today + pick([0, 1, 3, 20, 366, 367], or: 1) : nil
            return .ask(asker, .transfer(from, to: destination(from, ledger), units, on: day))
        }
    }

    /// To an account that trusts it and is trusted, for a little of what it has, mostly.
    private mutating func offer(
        _ from: String, _ units: Order.Selection, _ asker: Asker, _ ledger: UnitLedger
    ) -> Step {
        let others = ledger.accounts.keys.filter { $0 != from }.sorted()
        let mutual = others.filter { ledger.isTrusted($0, by: from) && ledger.isTrusted(from, by: $0) }
        let oneSided = others.filter { ledger.isTrusted($0, by: from) && !ledger.isTrusted(from, by: $0) }
        let to =
            chance(8)
            ? destination(from, ledger)
            : pick(chance(3) ? oneSided : mutual, or: pick(mutual, or: destination(from, ledger)))
        let offered = chance(3) ? units : .quantity(Int.random(in: 1...3, using: &random))
        let wanted: Order.Selection =
            chance(4) ? selection(to, ledger) : .quantity(chance(10) ? 0 : Int.random(in: 1...2, using: &random))
        let ahead = pick([0, 1, 100_000, 10 * 86_400, 20 * 86_400, 20 * 86_400, 366 * 86_400 + 1], or: 1)
        return .ask(asker, .offer(from, to: to, offered, inReturn: wanted, until: ledger.now + ahead))
    }

    /// What is wanted, mostly.
    mutating func accept(_ number: Int, _ hold: UnitLedger.Hold, _ ledger: UnitLedger) -> Step {
        let units = chance(5) ? .quantity(Int.random(in: 1...3, using: &random)) : hold.wanted ?? .quantity(1)
        return .ask(representative(hold.to, ledger), .accept(number, units))
    }

    /// Where units may go, mostly.
    private mutating func destination(_ from: String, _ ledger: UnitLedger) -> String {
        if chance(25) { return "none" }
        let others = ledger.accounts.keys.filter { $0 != from }.sorted()
        let trusted = others.filter { ledger.isTrusted($0, by: from) }
        return chance(20) ? from : pick(chance(2) ? trusted : others, or: pick(others, or: from))
    }
}
