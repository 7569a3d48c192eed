extension UnitLedger {
    func administrator(_ asker: Asker) throws {
        if asker.part != .registryAdministrator { throw Refusal("registry.role.notPermitted") }
    }

    func text(_ text: String) throws {
        if text.isEmpty { throw Refusal("quantity.text.empty") }
    }

    @discardableResult
    func open(_ name: String) throws -> Account {
        guard let account = accounts[name] else { throw Refusal("registry.account.unknown") }
        if account.isClosed { throw Refusal("registry.account.closed") }
        return account
    }

    func represented(_ name: String, _ asker: Asker) throws -> Account {
        if asker.part != .accountRepresentative { throw Refusal("registry.role.notPermitted") }
        guard let account = accounts[name] else { throw Refusal("registry.account.unknown") }
        if !mayAsk(account, asker) { throw Refusal("registry.account.notRepresented") }
        return try open(name)
    }

    func mayAsk(_ account: Account, _ asker: Asker) -> Bool {
        if account.organisation != asker.organisation { return false }
        if account.people.isEmpty { return true }
        return account.people[asker.person] == .act || account.people[asker.person] == .initiate
    }

    func notFrozen(_ name: String) throws {
        let organisation = accounts[name]?.organisation ?? ""
        if frozen.contains(.registry) || frozen.contains(.organisation(organisation)) || frozen.contains(.account(name))
        {
            throw Refusal("registry.frozen")
        }
    }

    func notFrozen(_ places: [Place]) throws {
        for place in places where frozen.contains(where: { Self.covers($0, place) }) {
            throw Refusal("registry.frozen")
        }
    }

    private static func covers(_ scope: Order.Scope, _ place: Place) -> Bool {
        guard case .serials(let prefix, let first, let last) = scope else { return false }
        return place.prefix == prefix && place.index + 1 >= first && place.index + 1 <= last
    }

    func movable(_ name: String) throws {
        try notFrozen(name)
        if accounts[name]?.flags.isEmpty == false { throw Refusal("registry.account.restricted") }
    }

    func isTrusted(_ to: String, by from: String) -> Bool {
        if accounts[from]?.organisation == accounts[to]?.organisation { return true }
        guard let since = accounts[from]?.trusted[to] else { return false }
        return now >= since
    }

    func within(_ account: String, _ count: Int, isTrusted: Bool) throws {
        if let limit = accounts[account]?.limit, count > limit { throw Refusal("registry.limit.exceeded") }
        if !isTrusted, let limit = setting.untrustedLimit, count > limit { throw Refusal("registry.limit.exceeded") }
    }

    /// Which units are meant, of those that no row before has taken.
    func choose(_ selection: Order.Selection, from owner: String, but taken: Set<Place> = []) throws -> [Place] {
        switch selection {
        case .quantity(let count): return try choose(count, from: owner, but: taken) { _ in true }
        case .batch(let count, let prefix, let first):
            if count == 0 { throw Refusal("registry.quantity.zero") }
            if !units[prefix].contains(where: { $0.batch == first }) { throw Refusal("registry.batch.unknown") }
            return try choose(count, from: owner, but: taken) { $0.prefix == prefix && self[$0].batch == first }
        case .serials(let prefix, let first, let last):
            if last > units[prefix].count { throw Refusal("registry.units.unknown") }
            let places = (first...last).map { Place(prefix: prefix, index: $0 - 1) }
            for place in places {
                switch self[place].status {
                case .retired: throw Refusal("registry.units.alreadyRetired")
                case .cancelled: throw Refusal("registry.units.cancelled")
                case .exported: throw Refusal("registry.units.exported")
                case .held, .reserved: break
                }
            }
            if places.contains(where: { self[$0].owner != owner }) { throw Refusal("registry.block.notHeld") }
            if places.contains(where: { self[$0].status == .reserved }) { throw Refusal("registry.units.reserved") }
            return places
        }
    }

    private func choose(
        _ count: Int, from owner: String, but taken: Set<Place>, where isMeant: (Place) -> Bool
    ) throws -> [Place] {
        if count == 0 { throw Refusal("registry.quantity.zero") }
        var places: [Place] = []
        for place in everywhere.reversed() where places.count < count {
            let unit = self[place]
            if unit.owner == owner, unit.status == .held, !taken.contains(place), isMeant(place) {
                places.append(place)
            }
        }
        if places.count < count { throw Refusal("registry.quantity.insufficient") }
        return places
    }
}
