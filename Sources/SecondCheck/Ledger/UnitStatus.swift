/// What can have become of units (クレジットの状態).
package enum UnitStatus: String, CaseIterable, Hashable, Sendable {
    case held
    /// 留保中: the holder's, and moved by their hold alone.
    case reserved
    /// 無効化済: for good.
    case retired
    /// 取消済: for good.
    case cancelled
    /// 移管済: for good, here.
    case exported

    /// Whether the units still belong to the account.
    package var isOwned: Bool { self == .held || self == .reserved }
}
