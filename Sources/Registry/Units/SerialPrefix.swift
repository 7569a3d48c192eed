/// 制度記号: the letters before a serial number.
///
/// Source: NUM, `sourced`.
package enum SerialPrefix: String, CaseIterable, Hashable, Sendable, Codable {
    /// Cannot be used for the Keidanren plan (経団連カーボンニュートラル行動計画).
    case jc = "JC"
    /// Can be used for the Keidanren plan.
    case jcl = "JCL"
}

extension SerialPrefix: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension SerialPrefix: CustomStringConvertible {
    package var description: String { rawValue }
}
