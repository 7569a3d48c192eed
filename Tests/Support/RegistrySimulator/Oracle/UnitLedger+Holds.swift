extension UnitLedger {
    /// Sets units aside; `notBefore` and `until`, or `due`.
    mutating func setAside(_ hold: Hold) throws {
        var hold = hold
        if let days = setting.confirmationDays, hold.wanted == nil, !isTrusted(hold.to, by: hold.from) {
            hold.awaited = try noon(afterWorkingDays: days)
        }
        give(hold.places, to: hold.from, as: .reserved)
        holds[nextHold] = hold
        nextHold += 1
    }

    mutating func changeHold(_ order: Order, _ asker: Asker) throws -> Transfer? {
        switch order {
        case .complete(let number):
            let hold = try known(number)
            _ = try represented(hold.from, asker)
            if hold.wanted != nil { throw Refusal("registry.hold.byReceiver") }
            guard let until = hold.until else { throw Refusal("registry.hold.byRegistry") }
            if hold.awaited != nil, !hold.isConfirmed { throw Refusal("registry.hold.unconfirmed") }
            if now > until { throw Refusal("registry.hold.expired") }
            if let notBefore = hold.notBefore, now < notBefore { throw Refusal("registry.hold.notDue") }
            return try complete(number, hold)
        case .settle(let number):
            let hold = try known(number)
            if hasExpired(hold) {
                free(number, hold)
                return nil
            }
            let isAwaited = hold.awaited != nil && !hold.isConfirmed
            guard let due = hold.due, now >= due, !isAwaited else { throw Refusal("registry.hold.notDue") }
            return try complete(number, hold)
        case .release(let number):
            let hold = try known(number)
            let isHolder =
                asker.part == .accountRepresentative && accounts[hold.from].map { mayAsk($0, asker) } ?? false
            if asker.part != .registryAdministrator, !isHolder { _ = try represented(hold.to, asker) }
            free(number, hold)
            return nil
        case .confirm(let number):
            let hold = try known(number)
            _ = try represented(hold.to, asker)
            if hold.awaited == nil || hold.isConfirmed { throw Refusal("registry.hold.notAwaited") }
            if hasExpired(hold) { throw Refusal("registry.hold.expired") }
            holds[number]?.isConfirmed = true
            return nil
        case .accept(let number, let selection):
            try accept(number, selection, asker)
            return nil
        default: preconditionFailure("no order of holds")
        }
    }

    private mutating func accept(_ number: Int, _ selection: Order.Selection, _ asker: Asker) throws {
        let hold = try known(number)
        _ = try represented(hold.to, asker)
        try movable(hold.to)
        guard let wanted = hold.wanted, let until = hold.until else { throw Refusal("registry.hold.noExchange") }
        if now > until { throw Refusal("registry.hold.expired") }
        if let notBefore = hold.notBefore, now < notBefore { throw Refusal("registry.hold.notDue") }
        try open(hold.from)
        try movable(hold.from)
        try notFrozen(hold.places)
        let places = try choose(selection, from: hold.to)
        try notFrozen(places)
        if !isMet(wanted, by: places) { throw Refusal("registry.exchange.other") }
        let trusted = isTrusted(hold.from, by: hold.to)
        if setting.delaysUntrusted, !trusted { throw Refusal("registry.exchange.untrusted") }
        try within(hold.to, places.count, isTrusted: trusted)
        holds[number] = nil
        give(hold.places, to: hold.to)
        give(places, to: hold.from)
    }

    private func isMet(_ wanted: Order.Selection, by places: [Place]) -> Bool {
        switch wanted {
        case .quantity(let count): places.count == count
        case .batch(let count, let prefix, let first):
            places.count == count && places.allSatisfy { $0.prefix == prefix && self[$0].batch == first }
        case .serials(let prefix, let first, let last):
            Set(places) == Set((first...last).map { Place(prefix: prefix, index: $0 - 1) })
        }
    }

    private func known(_ number: Int) throws -> Hold {
        guard let hold = holds[number] else { throw Refusal("registry.hold.unknown") }
        return hold
    }

    private func hasExpired(_ hold: Hold) -> Bool {
        if let until = hold.until, now > until { return true }
        if let awaited = hold.awaited, !hold.isConfirmed, now > awaited { return true }
        return false
    }

    private mutating func complete(_ number: Int, _ hold: Hold) throws -> Transfer? {
        try open(hold.from)
        try movable(hold.from)
        if hold.registry != nil {
            try notFrozen(hold.places)
            holds[number] = nil
            give(hold.places, to: hold.from, as: .exported)
            return nil
        }
        try open(hold.to)
        try notFrozen(hold.to)
        try notFrozen(hold.places)
        holds[number] = nil
        give(hold.places, to: hold.to)
        return Transfer(from: hold.from, to: hold.to, places: hold.places)
    }

    private mutating func free(_ number: Int, _ hold: Hold) {
        holds[number] = nil
        give(hold.places, to: hold.from)
    }
}
