/// Where a monitored value comes from (分類). Source: AG24, BC24 (`sourced`).
package enum MonitoringClass: String, CaseIterable, Hashable, Sendable, Codable {
    /// 購買伝票 delivery notes and invoices
    case notes = "A"
    /// 計量器 a meter
    case meter = "B"
    /// 概算 an estimate
    case estimate = "C"
    /// 実測 a coefficient that was measured
    case measured = "Ⅰ"
    /// 第三者提供値 a coefficient given by a named third party
    case thirdParty = "Ⅱ"
    /// デフォルト値 a default value
    case standard = "Ⅲ"
}
