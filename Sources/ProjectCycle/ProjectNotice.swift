package import Quantities

/// Something a verifier must look at that does not stop the step; recorded in the step's event.
package enum ProjectNotice: String, CaseIterable, Hashable, Sendable, Codable {
    case dataManagerMonitors
    case gapBeforePeriod

    package var message: Bilingual {
        switch self {
        case .dataManagerMonitors:
            Bilingual(
                ja: "データ管理責任者とモニタリング担当者が同一人物です（原則として別の人とします）",
                en: "Data manager and monitoring person are the same; in principle they are two people")
        case .gapBeforePeriod:
            Bilingual(
                ja: "前回のモニタリング期間との間に空白があります", en: "There is a gap after the previous monitoring period")
        }
    }
}
