/// The attribute members of a programme share (属性). `d` is unused. Source: AG24, `sourced`.
package enum CommonAttribute: String, CaseIterable, Hashable, Sendable, Codable {
    /// 家庭部門: households.
    case a
    /// By the operator or its constituents (構成者).
    case b
    /// Supplied by the operator with fuel, power, equipment, goods or services.
    case c
    /// Recipients of the same state or municipal subsidy.
    case e
    /// An ICT system automatically collects and manages the activity data.
    case f
}
