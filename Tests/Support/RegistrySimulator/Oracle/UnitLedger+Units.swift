extension UnitLedger {
    mutating func changeUnits(_ order: Order, _ asker: Asker) throws -> Transfer? {
        switch order {
        case .issue(let name, let prefix, let period, let counts, let isPlaceKnown):
            try administrator(asker)
            try open(name)
            try notFrozen(name)
            if periods.contains(period) { throw Refusal("registry.issue.alreadyIssued") }
            if counts.allSatisfy({ $0 == 0 }) { throw Refusal("registry.quantity.zero") }
            periods.insert(period)
            for count in counts {
                let unit = Unit(owner: name, batch: units[prefix].count + 1, isPlaceKnown: isPlaceKnown)
                units[prefix] += Array(repeating: unit, count: count)
            }
            return nil
        case .transfer(let from, let to, let selection, let day):
            return try transfer(from, to, selection, day, asker)
        case .reserve(let from, let to, let selection, let until):
            try reserve(from, to, selection, nil, until, asker)
            return nil
        case .offer(let from, let to, let selection, let wanted, let until):
            try reserve(from, to, selection, wanted, until, asker)
            return nil
        case .bulk(let from, let rows):
            try bulk(from, rows, asker)
            return nil
        case .correct(let record, let reason):
            try correct(record, reason, asker)
            return nil
        default:
            try takeOut(order, asker)
            return nil
        }
    }

    private func chosen(_ from: String, _ to: String, _ selection: Order.Selection, _ asker: Asker) throws -> [Place] {
        _ = try represented(from, asker)
        try movable(from)
        try open(to)
        try notFrozen(to)
        if from == to { throw Refusal("registry.transfer.sameAccount") }
        let places = try choose(selection, from: from)
        try notFrozen(places)
        return places
    }

    private mutating func transfer(
        _ from: String, _ to: String, _ selection: Order.Selection, _ day: Int?, _ asker: Asker
    ) throws -> Transfer? {
        let places = try chosen(from, to, selection, asker)
        let trusted = isTrusted(to, by: from)
        try within(from, places.count, isTrusted: trusted)
        if let day, day <= today || day > today + 366 { throw Refusal("registry.transfer.day") }
        var due = day.map { $0 * 86_400 - 32_400 }
        if setting.delaysUntrusted, !trusted { due = max(due ?? 0, try delayed()) }
        guard let due else {
            give(places, to: to)
            return Transfer(from: from, to: to, places: places)
        }
        try setAside(Hold(from: from, to: to, places: places, due: due))
        return nil
    }

    private mutating func reserve(
        _ from: String, _ to: String, _ selection: Order.Selection, _ wanted: Order.Selection?, _ until: Int,
        _ asker: Asker
    ) throws {
        let places = try chosen(from, to, selection, asker)
        if until <= now || until > now + 366 * 86_400 { throw Refusal("registry.hold.expiry") }
        let trusted = isTrusted(to, by: from)
        try within(from, places.count, isTrusted: trusted)
        switch wanted {
        case .quantity(0), .batch(0, _, _): throw Refusal("registry.quantity.zero")
        case .serials(let prefix, let first, let last):
            let isOwn = units[prefix].indices.contains { index in
                let unit = units[prefix][index]
                return index + 1 >= first && index + 1 <= last && unit.owner == from
                    && (unit.status == .held || unit.status == .reserved)
            }
            if isOwn { throw Refusal("registry.exchange.own") }
        default: break
        }
        let notBefore = setting.delaysUntrusted && !trusted ? try delayed() : nil
        if let notBefore, until < notBefore { throw Refusal("registry.hold.expiry") }
        try setAside(Hold(from: from, to: to, places: places, notBefore: notBefore, until: until, wanted: wanted))
    }

    private mutating func bulk(_ from: String, _ rows: [Order.Row], _ asker: Asker) throws {
        _ = try represented(from, asker)
        try movable(from)
        if rows.isEmpty || rows.count > 50_000 { throw Refusal("registry.bulk.rows") }
        var taken: [Place: String] = [:]
        for row in rows {
            try open(row.to)
            try notFrozen(row.to)
            if row.to == from { throw Refusal("registry.transfer.sameAccount") }
            if setting.delaysUntrusted, !isTrusted(row.to, by: from) { throw Refusal("registry.bulk.untrusted") }
            let places = try choose(row.units, from: from, but: Set(taken.keys))
            try notFrozen(places)
            for place in places {
                if taken[place] != nil { throw Refusal("registry.bulk.twice") }
                taken[place] = row.to
            }
        }
        try within(from, taken.count, isTrusted: true)
        let untrusted = taken.values.filter { !isTrusted($0, by: from) }.count
        try within(from, untrusted, isTrusted: untrusted == 0)
        for (place, owner) in taken { give([place], to: owner) }
    }

    private mutating func correct(_ record: Int, _ reason: String, _ asker: Asker) throws {
        try administrator(asker)
        guard records.indices.contains(record), let transfer = records[record] else {
            throw Refusal("registry.correction.unknown")
        }
        try open(transfer.from)
        try open(transfer.to)
        try text(reason)
        let isThere = transfer.places.allSatisfy {
            self[$0].owner == transfer.to && self[$0].status == .held && self[$0].cameBy == record
        }
        if !isThere { throw Refusal("registry.correction.goodFaith") }
        give(transfer.places, to: transfer.from)
    }

    private mutating func takeOut(_ order: Order, _ asker: Asker) throws {
        switch order {
        case .retire(let name, let selection, let forKeidanren, let place, let detail):
            let account = try represented(name, asker)
            try movable(name)
            if account.isBuffer { throw Refusal("registry.retire.accountKind") }
            try text(detail)
            let places = try choose(selection, from: name)
            try notFrozen(places)
            try within(name, places.count, isTrusted: true)
            if forKeidanren, places.contains(where: { $0.prefix == 0 }) {
                throw Refusal("registry.retire.purposeExcluded")
            }
            if place == .none { throw Refusal("registry.retire.placeMissing") }
            let isElsewhere = place == .other && places.allSatisfy { self[$0].isPlaceKnown }
            if !isElsewhere, place != .declared { throw Refusal("registry.retire.samePlace") }
            give(places, to: name, as: .retired)
        case .cancel(let name, let selection, let reason, let detail):
            if reason == .voluntary {
                _ = try represented(name, asker)
                try movable(name)
            } else {
                try administrator(asker)
                try open(name)
            }
            try text(detail)
            let places = try choose(selection, from: name)
            if reason == .voluntary {
                try notFrozen(places)
                try within(name, places.count, isTrusted: true)
            }
            give(places, to: name, as: .cancelled)
        case .export(let name, let selection, let registry):
            _ = try represented(name, asker)
            try movable(name)
            try text(registry)
            let places = try choose(selection, from: name)
            try notFrozen(places)
            try within(name, places.count, isTrusted: false)
            if setting.delaysUntrusted {
                try setAside(Hold(from: name, to: name, places: places, due: try delayed(), registry: registry))
            } else {
                give(places, to: name, as: .exported)
            }
        default: preconditionFailure("no order of units")
        }
    }
}
