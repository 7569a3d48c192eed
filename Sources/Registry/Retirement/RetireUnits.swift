package import Quantities

/// Retires units for good (無効化): irreversible, no edit afterwards. Source: RET, `sourced`.
///
/// 1. as ``RegistryState/source(_:representedBy:)`` 2. `registry.retire.accountKind`
/// 3. `quantity.text.…` of detail, then beneficiary 4. the units, as ``UnitSelection``; `registry.frozen`;
/// `registry.limit.exceeded` 5. `registry.retire.purposeExcluded` 6. the place, as ``RegistryRules/PlaceRule``
package struct RetireUnits: RegistryCommand {
    package static let longestDetail = 500
    package static let longestBeneficiary = 200

    package let account: AccountID
    package let units: UnitSelection
    /// 用途
    package let purpose: RetirementPurpose
    /// 目的詳細
    package let detail: String
    /// クレジット利用者名, public as the scheme publishes it. May be another than the holder, with consent.
    package let beneficiary: String
    package let beneficiaryOrganisation: OrganisationID?
    /// The period that the report covers for which units are used.
    package let reportingPeriod: Period?
    package let use: PlaceOfUse?

    package init(
        account: AccountID, units: UnitSelection, purpose: RetirementPurpose, detail: String, beneficiary: String,
        beneficiaryOrganisation: OrganisationID? = nil, reportingPeriod: Period? = nil, use: PlaceOfUse?
    ) {
        self.account = account
        self.units = units
        self.purpose = purpose
        self.detail = detail
        self.beneficiary = beneficiary
        self.beneficiaryOrganisation = beneficiaryOrganisation
        self.reportingPeriod = reportingPeriod
        self.use = use
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
        try checkPurpose(rules, batches)
        let ground = try rules.placeRule.ground(use, batches)
        // After this point the retirement must succeed.
        return [
            .unitsRetired(
                UnitsRetired(
                    account: account, quantity: movement.moved.quantity, movement: movement, purpose: purpose,
                    detail: detail, beneficiary: beneficiary, beneficiaryOrganisation: beneficiaryOrganisation,
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

    private func checkPurpose(_ rules: RegistryRules, _ batches: [UnitBatch]) throws(Rejection) {
        for batch in batches {
            guard let exclusion = rules.exclusions.first(where: { $0.excludes(purpose, batch) }) else { continue }
            throw Rejection(
                "registry.retire.purposeExcluded", source: exclusion.source,
                expected: "units that can be used for \(purpose.rawValue)",
                found: "\(batch.id): \(batch.prefix), \(batch.attribute.rawValue)",
                ja: "このクレジットはこの用途には使えません", en: "These units cannot be used for this purpose")
        }
    }
}

package struct UnitsRetired: EventBody {
    package static let kind = "registry.units.retired"
    package let account: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let purpose: RetirementPurpose
    package let detail: String
    package let beneficiary: String
    package let beneficiaryOrganisation: OrganisationID?
    package let reportingPeriod: Period?
    package let use: PlaceOfUse?
    package let placeGround: PlaceGround
}
