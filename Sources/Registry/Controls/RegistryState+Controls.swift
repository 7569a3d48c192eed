import Quantities

/// What keeps units where they are, whoever asks and whatever for.
extension RegistryState {
    /// - Throws: `registry.account.unknown`, `registry.account.closed`, in this order.
    func openAccount(_ id: AccountID) throws(Rejection) -> Account {
        guard let account = accounts[id] else { throw .accountUnknown(id) }
        guard !account.isClosed else {
            throw Rejection(
                "registry.account.closed", expected: "an open account", found: id.text, ja: "この口座は閉鎖されています",
                en: "The account is closed")
        }
        return account
    }

    /// An account that the actor may ask acts for.
    ///
    /// 1. `registry.role.notPermitted`. 2. `registry.account.unknown`. 3. `registry.account.notRepresented`.
    /// 4. `registry.account.closed`.
    func account(_ id: AccountID, representedBy actor: Actor) throws(Rejection) -> Account {
        try actor.require(.accountRepresentative)
        guard let account = accounts[id] else { throw .accountUnknown(id) }
        guard account.power(of: actor)?.mayInitiate == true else { throw .notRepresented(account, actor) }
        return try openAccount(id)
    }

    /// An account that units may leave: ``account(_:representedBy:)``, then ``requireMovable(_:)``.
    func source(_ id: AccountID, representedBy actor: Actor) throws(Rejection) -> Account {
        let account = try account(id, representedBy: actor)
        try requireMovable(account)
        return account
    }

    /// An account that units may come to: 1. `registry.account.unknown`, `registry.account.closed` 2. `registry.frozen`.
    func destination(_ id: AccountID) throws(Rejection) -> Account {
        let account = try openAccount(id)
        try requireNotFrozen(account)
        return account
    }

    /// 1. `registry.frozen` 2. `registry.account.restricted`, for 処分の制限 before 信託.
    func requireMovable(_ account: Account) throws(Rejection) {
        try requireNotFrozen(account)
        guard let flag = account.flags.min() else { return }
        throw Rejection(
            "registry.account.restricted", source: "jcm.md §10", expected: "an account without restriction",
            found: "\(account.id): \(flag.rawValue)", ja: "\(flag.name.ja)の記録がある口座のクレジットは動かせません",
            en: "Units of this account may not move: \(flag.name.en.lowercased())")
    }

    private func requireNotFrozen(_ account: Account) throws(Rejection) {
        let scopes: [FreezeScope] = [.registry, .organisation(account.organisation), .account(account.id)]
        if let scope = scopes.first(where: frozen.contains) { throw .frozen(scope) }
    }

    /// None of the units is frozen: `registry.frozen`.
    func requireNotFrozen(_ parts: [UnitPart]) throws(Rejection) {
        let scopes = frozen.filter { scope in
            guard case .units(let prefix, let range) = scope else { return false }
            return parts.contains { $0.prefix == prefix && $0.range.overlaps(range) }
        }
        // Always the same one of several.
        if let scope = scopes.min(by: { "\($0)" < "\($1)" }) { throw .frozen(scope) }
    }

    /// `registry.units.unknown` for the first that was never issued.
    func requireIssued(_ prefix: SerialPrefix, _ range: SerialRange) throws(Rejection) {
        var next = range.first
        for block in blocks(of: prefix, overlapping: range) {
            guard block.range.first <= next else { break }
            next = block.range.last + 1
        }
        guard next > range.last else { throw .unitsUnknown(Serial(known: prefix, next)) }
    }

    /// The lower of the account's own limit and, for what goes to accounts that are not trusted, the registry's.
    /// - Throws: `registry.limit.exceeded`.
    func requireWithin(
        _ account: Account, _ quantity: Tonnes, isTrusted: Bool, _ rules: RegistryRules
    ) throws(Rejection) {
        let limits = [account.limit, isTrusted ? nil : rules.controls.untrustedLimit].compactMap(\.self)
        guard let limit = limits.min(), quantity > limit else { return }
        throw Rejection(
            "registry.limit.exceeded", source: "article6.md §10", expected: "≤ \(limit) in one transaction",
            found: "\(quantity)", ja: "一回の取引の限度量を超えています", en: "One transaction may not move so much")
    }
}

extension Rejection {
    fileprivate static func frozen(_ scope: FreezeScope) -> Rejection {
        Rejection(
            "registry.frozen", source: "article6.md §10", expected: "nothing frozen", found: "\(scope)",
            ja: "凍結されているため動かせません",
            en: "It is frozen and may not move")
    }
}
