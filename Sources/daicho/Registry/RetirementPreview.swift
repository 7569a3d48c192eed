import Quantities
import Registry
import UseCases

/// What a retirement would do if it were carried out now: decided by the same rules, and not recorded.
struct RetirementPreview: Encodable {
    let account: AccountID
    let quantity: Tonnes
    let units: [UnitPart]
    let purpose: RetirementPurpose
    let alsoFor: [RetirementPurpose]?
    let detail: String
    let beneficiary: String
    let consent: String?
    /// What the uses chosen ask of these units.
    let eligibility: [EligibilityView.Use]

    /// - Throws: ``Rejection`` that the retirement would be refused with.
    init(_ retirement: RetireUnits, by person: PersonID, on folder: DataFolder) throws {
        let actor = try folder.actor(for: Request(person: person), permitted: RetireWithCertificate.permitted)
        let preview = try folder.answer(PreviewRetirement(retirement), to: .person(actor))
        account = retirement.account
        quantity = preview.quantity
        units = preview.moved
        purpose = retirement.purpose
        detail = retirement.detail
        beneficiary = retirement.beneficiary
        alsoFor = retirement.alsoFor
        consent = retirement.consent
        let chosen = [retirement.purpose] + (retirement.alsoFor ?? [])
        eligibility = try Set(preview.moved.map(\.batch)).sorted().flatMap {
            try folder.answer(ShowEligibility(batch: $0), to: .person(actor)).groups.flatMap(\.uses)
        }.filter { chosen.contains($0.use) }
    }

    /// Each once: batches of one kind say the same.
    private var conditions: [Bilingual] {
        eligibility.enumerated().filter { index, use in !eligibility[..<index].contains(use) }.compactMap { _, use in
            guard use.condition != nil || !use.verified else { return nil }
            let condition = use.condition ?? Bilingual(ja: "–", en: "–")
            return Bilingual(
                ja: "  条件（\(use.name.ja)）: \(condition.ja)［\(use.source)\(use.verified ? "" : "・要確認")］",
                en:
                    "  Condition (\(use.name.en)): \(condition.en) [\(use.source)\(use.verified ? "" : ", to be confirmed")]"
            )
        }
    }

    var lines: [Bilingual] {
        [
            Bilingual(
                ja: "口座 \(account) の \(quantity) を無効化します。元に戻すことはできません",
                en: "\(quantity) of account \(account) will be retired. This cannot be undone.")
        ] + UnitsGroup.lines(units) + [
            Bilingual(ja: "  用途: \(purpose.name.ja)（\(detail)）", en: "  Purpose: \(purpose.name.en) (\(detail))"),
            Bilingual(ja: "  利用者: \(beneficiary)", en: "  Beneficiary: \(beneficiary)"),
        ]
            + (alsoFor ?? []).map {
                Bilingual(ja: "  あわせて: \($0.name.ja)", en: "  Also: \($0.name.en)")
            }
            + conditions
    }
}
