/// Monitoring classes (モニタリング分類). Source: AG24, BC24, `sourced`.
package enum MonitoringClass: String, CaseIterable, Hashable, Sendable, Codable {
    /// Delivery notes and invoices.
    case a = "A"
    /// Meter.
    case b = "B"
    /// Estimate.
    case c = "C"
    /// Coefficient measured by the operator (Ⅰ).
    case measured = "I"
    /// Coefficient given by a named third party (Ⅱ).
    case thirdParty = "II"
    /// Default coefficient (Ⅲ).
    case standard = "III"
}
