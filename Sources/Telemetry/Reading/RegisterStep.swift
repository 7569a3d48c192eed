/// What happened to a cumulative register (積算計) between two readings at neighbouring slots. Watt-hours.
///
/// In this order, for the reading before `b` and the reading after `a`:
/// 1. `a ≥ b`: energy `a − b`; a **jump** when that is more than a slot can hold (2³¹ − 1 Wh). A jump has no energy.
/// 2. The mapping says after how much `R` the register begins again (`digits`), and `a + R − b ≤ R / 100`: a
///    **rollover** (桁あふれ), energy `a + R − b`.
/// 3. `a ≤ b / 100`: a **reset** (リセット): it began again near zero. No energy.
/// 4. Otherwise a **fall** (減少). No energy.
///
/// The hundredths in 2 and 3 are `assumed`: a home does not use 1 % of its register's range in one slot, and a register
/// that falls to less than 1 % of itself was cleared. Both choices leave energy out when in doubt.
enum RegisterStep: Equatable {
    case energy(Int32)
    case rollover(Int32)
    case reset
    case fall
    case jump

    static func between(_ before: Int64, _ after: Int64, range: Int64?) -> RegisterStep {
        if after >= before {
            guard let energy = Int32(exactly: after - before) else { return .jump }
            return .energy(energy)
        }
        if let range {
            let across = after + range - before
            if across >= 0, across <= range / 100, let energy = Int32(exactly: across) { return .rollover(energy) }
        }
        return after <= before / 100 ? .reset : .fall
    }

    /// The slot's energy, or missing, and what the slot is marked with.
    var outcome: (value: Int32, mark: Mark) {
        switch self {
        case .energy(let energy): (energy, [])
        case .rollover(let energy): (energy, .registerRollover)
        case .reset: (SiteDay.missing, .registerReset)
        case .fall: (SiteDay.missing, .registerFall)
        case .jump: (SiteDay.missing, .registerJump)
        }
    }
}
