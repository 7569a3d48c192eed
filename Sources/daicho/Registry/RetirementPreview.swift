import Quantities
import Registry
import UseCases

/// What a retirement would do if it were carried out now: decided by the same rules, and not recorded.
struct RetirementPreview: Encodable {
    let account: AccountID
    let quantity: Tonnes
    let units: [UnitPart]
    let purpose: RetirementPurpose
    let detail: String
    let beneficiary: String

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
    }
}
