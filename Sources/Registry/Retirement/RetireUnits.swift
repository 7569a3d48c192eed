package import Quantities

/// Retires units for good (無効化): irreversible, no edit afterwards. Source: RET, `sourced`.
///
/// 1. as ``RegistryState/source(_:representedBy:)`` 2. `registry.retire.accountKind`
/// 3. `quantity.text.…` of detail, then beneficiary 4. the units, as ``UnitSelection``; `registry.frozen`;
/// `registry.limit.exceeded` 5. `registry.retire.purposeRepeated`, `registry.retire.scopeMixed`
/// 6. `registry.retire.purposeExcluded` 7. `registry.retire.consentMissing`, `quantity.text.…` of the consent
/// 8. the place, as ``RegistryRules/PlaceRule``
package struct RetireUnits: RegistryCommand {
    package static let longestDetail = 500
    package static let longestBeneficiary = 200
    package static let longestConsent = 200

    package let account: AccountID
    package let units: UnitSelection
    /// 用途
    package let purpose: RetirementPurpose
    /// Other reports of the same user and scope (活用範囲) that this retirement serves; nil when there are none.
    package let alsoFor: [RetirementPurpose]?
    /// 目的詳細
    package let detail: String
    /// クレジット利用者名, public as the scheme publishes it. May be another than the holder, with consent.
    package let beneficiary: String
    package let beneficiaryOrganisation: OrganisationID?
    /// The document by which another organisation consents to be the beneficiary (同意書): public, so no personal data.
    package let consent: String?
    /// The period that the report covers for which units are used.
    package let reportingPeriod: Period?
    package let use: PlaceOfUse?

    package init(
        account: AccountID, units: UnitSelection, purpose: RetirementPurpose, detail: String, beneficiary: String,
        beneficiaryOrganisation: OrganisationID? = nil, reportingPeriod: Period? = nil, use: PlaceOfUse?,
        alsoFor: [RetirementPurpose] = [], consent: String? = nil
    ) {
        self.account = account
        self.units = units
        self.purpose = purpose
        self.detail = detail
        self.beneficiary = beneficiary
        self.beneficiaryOrganisation = beneficiaryOrganisation
        self.reportingPeriod = reportingPeriod
        self.use = use
        self.alsoFor = alsoFor.isEmpty ? nil : alsoFor
        self.consent = consent
    }

    package var needs: RegistryNeeds { RegistryNeeds(accounts: [account], units, from: account) }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        let source = try state.source(account, representedBy: actor)
        guard source.kind.mayRetire else {
            throw Rejection(
                "registry.retire.accountKind", expected: "an account whose units may be used up",
                found: "\(account): \(source.kind.rawValue)", ja: "この種類の口座のクレジットは無効化できません",
                en: "Units of this kind of account are not retired")
        }
        try PublicText.check(detail, "detail", atMost: Self.longestDetail)
        try PublicText.check(beneficiary, "beneficiary", atMost: Self.longestBeneficiary)
        let movement = try state.movement(of: units, from: account)
        try state.requireNotFrozen(movement.moved)
        try state.requireWithin(source, movement.moved.quantity, isTrusted: true, rules)
        let batches = try batches(of: movement.moved, state)
        try checkPurposes(rules, batches, on: now.day)
        try checkConsent(source)
        let ground = try rules.placeRule.ground(use, batches)
        // After this point the retirement must succeed.
        return [
            .unitsRetired(
                UnitsRetired(
                    account: account, quantity: movement.moved.quantity, movement: movement, purpose: purpose,
                    alsoFor: alsoFor, detail: detail, beneficiary: beneficiary,
                    beneficiaryOrganisation: beneficiaryOrganisation, consent: consent,
                    reportingPeriod: reportingPeriod, use: use, placeGround: ground))
        ]
    }

    private func batches(of parts: [UnitPart], _ state: RegistryState) throws(Rejection) -> [UnitBatch] {
        var batches: [UnitBatch] = []
        for part in parts where batches.last?.id != part.batch {
            guard let batch = state.batches[part.batch] else { throw .batchUnknown(part.batch) }
            batches.append(batch)
        }
        return batches
    }

    private func checkPurposes(
        _ rules: RegistryRules, _ batches: [UnitBatch], on day: Day
    ) throws(Rejection) {
        let others = alsoFor ?? []
        try rules.uses.requireOneScope(purpose, and: others)
        for purpose in [purpose] + others {
            for batch in batches { try rules.uses.requireUsable(batch, for: purpose, on: day) }
        }
    }

    /// A holder may retire for another organisation with its consent. Source: USE, `sourced`. Whether a beneficiary of whom
    /// only the name is given is the holder's own organisation is known where organisations are registered.
    private func checkConsent(_ source: Account) throws(Rejection) {
        if let beneficiaryOrganisation, beneficiaryOrganisation != source.organisation, consent == nil {
            throw .consentMissing(of: beneficiaryOrganisation.text)
        }
        if let consent { try PublicText.check(consent, "consent", atMost: Self.longestConsent) }
    }
}

package struct UnitsRetired: EventBody {
    package static let kind = "registry.units.retired"
    package let account: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let purpose: RetirementPurpose
    /// Nil when the retirement serves one use.
    package let alsoFor: [RetirementPurpose]?
    package let detail: String
    package let beneficiary: String
    package let beneficiaryOrganisation: OrganisationID?
    package let consent: String?
    package let reportingPeriod: Period?
    package let use: PlaceOfUse?
    package let placeGround: PlaceGround
}

extension Rejection {
    /// - Parameter beneficiary: the organisation, or the name that is given.
    package static func consentMissing(of beneficiary: String) -> Rejection {
        Rejection(
            "registry.retire.consentMissing", source: "USE", expected: "a reference to the consent of \(beneficiary)",
            found: "none", ja: "自らの組織以外のために無効化するには、同意書の参照が必要です",
            en: "To retire for another than the own organisation, refer to its consent")
    }
}
