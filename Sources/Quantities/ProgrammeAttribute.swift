/// The one attribute (属性) that all members of a programme project share. `d` is unused (欠項).
///
/// Source: AG24 (programme plan form Ver.4.0), `sourced`.
package enum ProgrammeAttribute: String, CaseIterable, Hashable, Sendable, Codable {
    /// 家庭部門: households.
    case a
    /// Done by the operator or its constituents (構成者).
    case b
    /// Supplied by the operator with fuel, power, equipment or listed goods and services.
    case c
    /// Recipients of the same state or municipal subsidy.
    case e
    /// An ICT system automatically collects and manages the activity data of the main emissions.
    case f
}
