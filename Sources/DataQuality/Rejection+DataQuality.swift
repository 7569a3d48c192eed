import Quantities

extension Rejection {
    static func invalidContext(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "dataQuality.context.invalid", expected: expected, found: found,
            ja: "異常判定に用いるサイトの諸元が範囲外です", en: "A property of the site is outside the range the detectors accept")
    }

    static func invalidSettings(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "dataQuality.settings.invalid", expected: expected, found: found,
            ja: "異常判定の設定値が範囲外です", en: "A setting of the detectors is out of range")
    }

    static func invalidDisposition(_ code: String, expected: String, found: String) -> Rejection {
        Rejection(
            "dataQuality.disposition.invalid", source: "jcredit §8 E4, E7 (assumed)", expected: "\(code): \(expected)",
            found: found, ja: "この異常値の処置は記録できません", en: "This disposition cannot be recorded")
    }

    static func malformedClaimLine(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "dataQuality.claimLine.malformed", expected: expected, found: String(found.prefix(200)),
            ja: "請求明細行として読めません", en: "This is not a claim line")
    }
}
