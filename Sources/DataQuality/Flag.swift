/// What the detectors found about a slot (品質フラグ). Raw values are stored and reported; bits never change meaning.
///
/// The exact definitions stand in ``FlagCatalogue`` and in the detector that raises each.
package struct Flag: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// 欠測
    package static let missing = Flag(rawValue: 1)
    /// 番兵値
    package static let sentinel = Flag(rawValue: 2)
    /// 負値
    package static let negative = Flag(rawValue: 4)
    /// 定格超過
    package static let aboveCapacity = Flag(rawValue: 8)
    /// 値の固着
    package static let stale = Flag(rawValue: 16)
    /// 夜間発電
    package static let night = Flag(rawValue: 32)
    /// 積算値の減少
    package static let registerFall = Flag(rawValue: 64)
    /// 積算値のリセット
    package static let registerReset = Flag(rawValue: 128)
    /// 積算値の桁あふれ
    package static let registerRollover = Flag(rawValue: 256)
    /// 他のサイト日との完全一致
    package static let copy = Flag(rawValue: 512)
    /// データ提供元の疑義
    package static let doubtedBySource = Flag(rawValue: 1024)
    /// 売電量が発電量を超過
    package static let exportExceedsGeneration = Flag(rawValue: 2048)

    /// Every flag there is, in the order of their bits.
    package static let allFlags: [Flag] = (0..<12).map { Flag(rawValue: 1 << $0) }
    package static let all = Flag(rawValue: 0x0FFF)

    /// The single flags of the set, in the order of their bits.
    package var members: [Flag] { Self.allFlags.filter(contains) }

    /// The stable codes of the set, in the order of the bits.
    package var codes: [String] { members.map { FlagCatalogue.definition(of: $0).code } }
}
