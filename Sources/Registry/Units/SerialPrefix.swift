package import Quantities

/// 制度記号: the letters before a serial number.
///
/// Source: NUM, `sourced`.
package enum SerialPrefix: String, CaseIterable, Hashable, Sendable, Codable {
    /// Cannot be used for the Keidanren plan (経団連カーボンニュートラル行動計画).
    case jc = "JC"
    /// Can be used for the Keidanren plan.
    case jcl = "JCL"
}

extension SerialPrefix {
    /// The scheme whose units have it (制度).
    package var scheme: Bilingual { Bilingual(ja: "J-クレジット制度", en: "J-Credit Scheme") }

    /// Where the scheme's reductions are made (ホスト国), in ISO 3166-1.
    package var hostCountry: String { "JP" }
}

extension SerialPrefix: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension SerialPrefix: CustomStringConvertible {
    package var description: String { rawValue }
}
