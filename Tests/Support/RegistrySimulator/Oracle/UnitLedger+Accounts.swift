extension UnitLedger {
    mutating func changeAccount(_ order: Order, _ asker: Asker) throws -> Transfer? {
        switch order {
        case .open(let name, let organisation, let isBuffer, let checked, let title):
            try administrator(asker)
            if accounts[name] != nil { throw Refusal("registry.account.exists") }
            try text(title)
            if let checked {
                if checked > today { throw Refusal("registry.account.dueDiligenceAhead") }
            } else if setting.requiresDueDiligence {
                throw Refusal("registry.account.dueDiligenceMissing")
            }
            accounts[name] = Account(organisation: organisation, isBuffer: isBuffer)
        case .close(let name, let reason):
            try administrator(asker)
            try open(name)
            try text(reason)
            let owns = everywhere.contains {
                self[$0].owner == name && (self[$0].status == .held || self[$0].status == .reserved)
            }
            if owns { throw Refusal("registry.account.notEmpty") }
            if holds.values.contains(where: { $0.to == name && $0.from != name }) {
                throw Refusal("registry.account.unitsComing")
            }
            accounts[name]?.isClosed = true
        case .flag(let name, let flag, let isOn, let reason):
            try administrator(asker)
            let account = try open(name)
            try text(reason)
            if account.flags.contains(flag) == isOn { throw Refusal("registry.flag.unchanged") }
            if isOn { accounts[name]?.flags.insert(flag) } else { accounts[name]?.flags.remove(flag) }
        case .limit(let name, let limit):
            try administrator(asker)
            if try open(name).limit == limit { throw Refusal("registry.limit.unchanged") }
            accounts[name]?.limit = limit
        case .appoint(let name, let person, let power):
            try administrator(asker)
            if try open(name).people[person] == power { throw Refusal("registry.representative.unchanged") }
            accounts[name]?.people[person] = power
        case .remove(let name, let person):
            try administrator(asker)
            let account = try open(name)
            if account.people[person] == nil { throw Refusal("registry.representative.unchanged") }
            if account.people.count == 1 { throw Refusal("registry.representative.last") }
            accounts[name]?.people[person] = nil
        case .trust(let name, let other):
            let account = try represented(name, asker)
            try open(other)
            if name == other { throw Refusal("registry.transfer.sameAccount") }
            if account.trusted[other] != nil { throw Refusal("registry.trust.unchanged") }
            let since = try noon(afterWorkingDays: setting.trustedAfterWorkingDays)
            accounts[name]?.trusted[other] = since
        case .distrust(let name, let other):
            if try represented(name, asker).trusted[other] == nil { throw Refusal("registry.trust.unchanged") }
            accounts[name]?.trusted[other] = nil
        default: preconditionFailure("no order of accounts")
        }
        return nil
    }

    mutating func changeFreeze(_ order: Order, _ asker: Asker) throws -> Transfer? {
        try administrator(asker)
        switch order {
        case .freeze(let scope, let reason):
            switch scope {
            case .registry, .organisation: break
            case .account(let name): try open(name)
            case .serials(let prefix, _, let last):
                if last > units[prefix].count { throw Refusal("registry.units.unknown") }
            }
            try text(reason)
            if frozen.contains(scope) { throw Refusal("registry.freeze.unchanged") }
            frozen.insert(scope)
        case .unfreeze(let scope, let reason):
            try text(reason)
            if !frozen.contains(scope) { throw Refusal("registry.freeze.unchanged") }
            frozen.remove(scope)
        default: preconditionFailure("no order of freezes")
        }
        return nil
    }
}
