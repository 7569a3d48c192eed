import Documents
import Quantities
import Registry

/// What units are retired for: the fields and what they say.
enum RetirementForm {
    static let names = [
        "purpose", "alsoFor", "detail", "beneficiary", "beneficiaryOrganisation", "consent", "place", "prefecture",
        "apart", "from", "until",
    ]

    static let blames: [(String, String)] =
        [
            ("registry.retire.purposeExcluded", "purpose"), ("registry.retire.purposeRepeated", "alsoFor"),
            ("registry.retire.scopeMixed", "alsoFor"), ("registry.retire.consent", "consent"),
            ("registry.retire.place", "place"),
            ("registry.retire.samePlace", "apart"), ("portal.form.prefecture", "prefecture"),
            ("portal.form.purpose", "purpose"), ("quantity.identifier", "beneficiaryOrganisation"),
            ("quantity.day", "from"), ("quantity.period", "until"),
        ] + UnitsField.blames

    static func name(_ prefecture: Prefecture, _ word: PortalWording) -> String { word(prefecture) }

    static func write(_ form: ActForm, _ out: inout HTMLWriter) {
        let word = form.visit.word
        form.choice(
            "purpose", .purpose, RetirementPurpose.allCases.map { ($0.rawValue, word($0.name)) }, selected: "offset",
            &out)
        form.checks(
            "alsoFor", .alsoFor, RetirementPurpose.allCases.map { ($0.rawValue, word($0.name)) }, &out)
        form.field("detail", .purposeDetail, hint: .publicTextHint, &out)
        form.field("beneficiary", .beneficiary, hint: .publicTextHint, &out)
        form.field("beneficiaryOrganisation", .beneficiaryOrganisation, hint: .optionalHint, isNeeded: false, &out)
        form.field("consent", .consent, hint: .consentHint, isNeeded: false, &out)
        form.field("place", .placeOfUse, hint: .placeHint, &out)
        form.choice(
            "prefecture", .prefecture,
            (1...47).compactMap { Prefecture("\($0)") }.map { ("\($0.number)", name($0, word)) }, selected: "13", &out)
        form.checks("apart", .declaredApart, [("yes", word(.declaredApartText))], &out)
        form.field("from", .reportFrom, as: .date, hint: .optionalHint, isNeeded: false, &out)
        form.field("until", .reportUntil, as: .date, hint: .optionalHint, isNeeded: false, &out)
    }

    /// - Throws: ``Rejection`` `portal.form.purpose`, `portal.form.prefecture`, and those of the values.
    static func read(_ form: FormValues, from account: AccountID) throws(Rejection) -> RetireUnits {
        guard let purpose = form["purpose"].flatMap(RetirementPurpose.init(rawValue:)) else {
            throw unknown("purpose", form, ja: "用途を選択してください", en: "Choose what the units are used for")
        }
        guard let prefecture = form["prefecture"].flatMap({ Prefecture($0) }) else {
            throw unknown("prefecture", form, ja: "都道府県を選択してください", en: "Choose a prefecture")
        }
        let alsoFor = form.all("alsoFor").map(RetirementPurpose.init(rawValue:))
        guard !alsoFor.contains(nil) else {
            throw unknown("purpose", form, ja: "用途を選択してください", en: "Choose what the units are used for")
        }
        let organisation = form["beneficiaryOrganisation"] ?? ""
        let consent = form["consent"] ?? ""
        return RetireUnits(
            account: account, units: try UnitsField.read(form), purpose: purpose, detail: form["detail"] ?? "",
            beneficiary: form["beneficiary"] ?? "",
            beneficiaryOrganisation: organisation.isEmpty ? nil : try OrganisationID(organisation),
            reportingPeriod: try period(form),
            use: PlaceOfUse(
                place: form["place"] ?? "", prefecture: prefecture, declaredApart: form["apart"] == "yes"),
            alsoFor: alsoFor.compactMap(\.self), consent: consent.isEmpty ? nil : consent)
    }

    /// Both days, or neither.
    private static func period(_ form: FormValues) throws(Rejection) -> Period? {
        let (from, until) = (form["from"] ?? "", form["until"] ?? "")
        guard !from.isEmpty || !until.isEmpty else { return nil }
        return try Period(Day(from), until: Day(until).advanced(by: 1))
    }

    private static func unknown(_ name: String, _ form: FormValues, ja: String, en: String) -> Rejection {
        Rejection(
            "portal.form.\(name)", expected: "one of the list", found: String((form[name] ?? "").prefix(40)), ja: ja,
            en: en)
    }
}
