package import Quantities

/// Where the object is whose emissions are offset (無効化の対象).
package struct PlaceOfUse: Hashable, Sendable, Codable {
    package static let longestText = 200

    /// Public text such as the name of an office or event: no personal data.
    package let place: String
    package let prefecture: Prefecture
    /// The account's representative declares that the units were not created there. Needed when the prefecture alone
    /// cannot show it.
    package let declaredApart: Bool

    package init(place: String, prefecture: Prefecture, declaredApart: Bool = false) {
        self.place = place
        self.prefecture = prefecture
        self.declaredApart = declaredApart
    }
}

/// On what ground a retirement fulfils the place rule.
package enum PlaceGround: String, CaseIterable, Hashable, Sendable, Codable {
    /// No unit was created in the prefecture of use.
    case otherPrefecture
    /// Declared by the account's representative.
    case declared
    /// The rule was switched off.
    case ruleOff
}

extension RegistryRules.PlaceRule {
    /// That the place of use is not where the units were created. Registries hold prefectures, not members' addresses, so
    /// within a prefecture (or when it is not known) a declaration decides.
    ///
    /// 1. `quantity.text.…` when a place is given but malformed. 2. `registry.retire.placeMissing`.
    /// 3. `registry.retire.samePlace`.
    func ground(_ use: PlaceOfUse?, _ batches: [UnitBatch]) throws(Rejection) -> PlaceGround {
        if let use { try PublicText.check(use.place, "place", atMost: PlaceOfUse.longestText) }
        guard isOn else { return .ruleOff }
        guard let use else {
            throw Rejection(
                "registry.retire.placeMissing", source: source, expected: "a place of use", found: "none",
                ja: "無効化の対象の所在地を入力してください", en: "The place of use must be given")
        }
        if batches.allSatisfy({ !$0.prefectures.isEmpty && !$0.prefectures.contains(use.prefecture) }) {
            return .otherPrefecture
        }
        guard use.declaredApart else {
            throw Rejection(
                "registry.retire.samePlace", source: source, expected: "a place other than that of creation",
                found: "\(use.place), \(use.prefecture)",
                ja: "無効化の対象は、クレジットを創出した場所とは別の場所でなければなりません",
                en: "The object must be at a different place from where the units were created")
        }
        return .declared
    }
}
