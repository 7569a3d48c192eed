import Quantities

/// What keeps units where they are, whoever asks. A rule that is broken is a finding, and does not undo what the record
/// says: units can have moved all the same.
extension Auditor {
    /// Only a representative of the account's organisation who may ask for acts disposes of what is on it.
    mutating func requireHolder(_ account: Int32, _ record: RecordFacts) {
        let organisation = ledger.account(account).organisation
        guard !isHolder(account, record) else { return }
        note(record, .otherActor("accountRepresentative of \(organisation)", record.actor))
    }

    func isHolder(_ account: Int32, _ record: RecordFacts) -> Bool {
        record.actor.role == "accountRepresentative"
            && record.actor.organisation == ledger.account(account).organisation
            && ledger.standing(account).power(of: record.actor.person)?.mayInitiate == true
    }

    mutating func requireOpen(_ account: Int32, _ record: RecordFacts) {
        guard ledger.standing(account).isClosed else { return }
        note(
            record,
            Rejection(
                "audit.account.closed", expected: "an open account", found: ledger.account(account).id,
                ja: "閉鎖された口座の記録です", en: "The account is closed for good"))
    }

    /// Units may leave: the account is open, does not stand still, and no flag is entered on it.
    mutating func requireMovable(_ account: Int32, _ record: RecordFacts) {
        requireReceiving(account, record)
        guard !ledger.standing(account).flags.isEmpty else { return }
        note(
            record,
            Rejection(
                "audit.account.flagged", source: "jcm.md §10", expected: "an account that may dispose of its units",
                found: ledger.account(account).id, ja: "信託または処分の制限の記録がある口座のクレジットが動いています",
                en: "Units move out of an account whose disposal is restricted"))
    }

    /// Units may come: the account is open and does not stand still.
    mutating func requireReceiving(_ account: Int32, _ record: RecordFacts) {
        requireOpen(account, record)
        if let scope = freezes.holding(ledger.account(account)) { note(record, .standsStill(scope)) }
    }

    mutating func requireNotFrozen(_ parts: [StatedPart], _ record: RecordFacts) {
        if let scope = freezes.holding(parts) { note(record, .standsStill(scope)) }
    }

    /// Accounts of one organisation, and those on the list by now, receive without delay.
    func trusts(_ from: Int32, _ to: Int32, _ record: RecordFacts) -> Bool {
        ledger.account(from).organisation == ledger.account(to).organisation
            || ledger.standing(from).trusted[to].map { $0 <= record.recordedAt } ?? false
    }

    /// What goes to an account that is not trusted goes later, where the controls of that moment say so.
    mutating func requireTrusted(_ from: Int32, _ to: Int32, _ record: RecordFacts) {
        guard controls.delaysUntrusted, !trusts(from, to, record) else { return }
        note(record, .early("at once to \(ledger.account(to).id)"))
    }

    /// No more in one transaction than the account's own limit and, for accounts that are not trusted, the registry's.
    mutating func requireWithin(_ account: Int32, _ quantity: Int64, isTrusted: Bool, _ record: RecordFacts) {
        let limits = [ledger.standing(account).limit, isTrusted ? nil : controls.untrustedLimit].compactMap(\.self)
        guard let limit = limits.min(), quantity > limit else { return }
        note(
            record,
            Rejection(
                "audit.limit.exceeded", source: "article6.md §10", expected: "≤ \(limit) in one transaction",
                found: "\(quantity)", ja: "一回の取引の限度量を超えています", en: "One transaction moved more than it may"))
    }
}

extension Rejection {
    fileprivate static func standsStill(_ scope: StatedScope) -> Rejection {
        Rejection(
            "audit.frozen", source: "article6.md §10", expected: "nothing frozen", found: scope.text,
            ja: "凍結中のクレジットまたは口座が動いています", en: "Something moves that is frozen")
    }

    static func early(_ found: String) -> Rejection {
        Rejection(
            "audit.transfer.early", source: "article6.md §10", expected: "units set aside until a later day",
            found: found,
            ja: "信頼口座でない口座へ待機期間なしに移転されています", en: "Units went at once to an account that is not trusted")
    }

    static func sameAccount(_ account: String) -> Rejection {
        Rejection(
            "audit.transfer.sameAccount", expected: "two accounts", found: account, ja: "移転元と移転先が同じ口座です",
            en: "A transfer ends in the account it came from")
    }
}
