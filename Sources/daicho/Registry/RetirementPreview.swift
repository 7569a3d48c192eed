import Quantities
import Registry
import Store
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
        let actor = try folder.store.read { database in
            guard let known = try People.person(person, in: database),
                let role = known.roles.first(where: RetireWithCertificate.permitted.contains)
            else { throw Self.notPermitted(person) }
            return Actor(person: person, organisation: known.organisation, role: role)
        }
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

    private static func notPermitted(_ person: PersonID) -> Rejection {
        Rejection(
            "person.notPermitted",
            expected: RetireWithCertificate.permitted.map(\.rawValue).sorted().joined(separator: ", "),
            found: person.text,
            ja: "この操作を行う権限がありません", en: "This person may not do this")
    }
}
