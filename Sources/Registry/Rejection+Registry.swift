package import Quantities

/// What more than one verb refuses. What only one verb refuses stands in the verb's file.
extension Rejection {
    static func roleNotPermitted(_ permitted: Role, _ actor: Actor) -> Rejection {
        Rejection(
            "registry.role.notPermitted", expected: permitted.rawValue, found: "\(actor)", ja: "この役割ではこの操作を行えません",
            en: "This role may not do this")
    }

    static func accountUnknown(_ account: AccountID) -> Rejection {
        Rejection(
            "registry.account.unknown", expected: "an open account", found: account.text, ja: "この口座はありません",
            en: "There is no such account")
    }

    static func notRepresented(_ account: Account, _ actor: Actor) -> Rejection {
        Rejection(
            "registry.account.notRepresented", expected: "a representative of \(account.organisation)",
            found: "\(actor)", ja: "この口座の代表者ではありません", en: "The person does not represent this account")
    }

    static func batchUnknown(_ batch: BatchID) -> Rejection {
        Rejection(
            "registry.batch.unknown", expected: "an issued batch", found: batch.text, ja: "このロットはありません",
            en: "There is no such batch")
    }

    static func quantityZero() -> Rejection {
        Rejection(
            "registry.quantity.zero", expected: "≥ 1 t-CO2", found: "0", ja: "数量は1以上でなければなりません",
            en: "The quantity must be at least one")
    }

    static func insufficient(wanted: Tonnes, held: Tonnes) -> Rejection {
        Rejection(
            "registry.quantity.insufficient", expected: "≤ \(held)", found: "\(wanted)", ja: "保有量を超えています",
            en: "The account does not hold so much")
    }

    static func unitsUnknown(_ serial: Serial) -> Rejection {
        Rejection(
            "registry.units.unknown", expected: "issued units", found: "\(serial)", ja: "発行されていないシリアル番号が含まれています",
            en: "Some of these serials were never issued")
    }

    /// - Precondition: the block is out of use.
    static func outOfUse(_ block: UnitBlock, _ range: SerialRange) -> Rejection {
        switch block.status {
        case .cancelled:
            Rejection(
                "registry.units.cancelled", source: "LAW", expected: "units not cancelled", found: found(block, range),
                ja: "取消し済みのクレジットが含まれています", en: "Some of these units are cancelled for good")
        case .exported:
            Rejection(
                "registry.units.exported", expected: "units of this registry", found: found(block, range),
                ja: "他の登録簿へ移管済みのクレジットが含まれています", en: "Some of these units have gone to another registry")
        case .held, .reserved, .retired:
            Rejection(
                "registry.units.alreadyRetired", source: "WB, RET", expected: "units not retired",
                found: found(block, range), ja: "無効化済みのクレジットが含まれています", en: "Some of these units are retired for good")
        }
    }

    static func reserved(_ block: UnitBlock, _ range: SerialRange) -> Rejection {
        Rejection(
            "registry.units.reserved", expected: "units that are not set aside", found: found(block, range),
            ja: "留保中のクレジットが含まれています", en: "Some of these units are set aside")
    }

    static func sameAccount(_ account: AccountID) -> Rejection {
        Rejection(
            "registry.transfer.sameAccount", expected: "two accounts", found: account.text, ja: "移転元と移転先が同じ口座です",
            en: "Units cannot be transferred to the account they are in")
    }

    static func notHeld(_ block: UnitBlock, _ range: SerialRange, _ account: AccountID) -> Rejection {
        Rejection(
            "registry.block.notHeld", expected: "units held by \(account)", found: found(block, range),
            ja: "この口座が保有していないクレジットが含まれています", en: "The account does not hold all of these units")
    }

    private static func found(_ block: UnitBlock, _ range: SerialRange) -> String {
        block.range.intersection(range).map { "\(block.part.with($0))" } ?? "\(block.part)"
    }

    static func serialOutOfRange(_ number: Int64) -> Rejection {
        Rejection(
            "registry.serial.outOfRange", expected: "1–\(SerialRange.numbers.upperBound)", found: "\(number)",
            ja: "シリアル番号の範囲外です", en: "The serial number is out of range")
    }

    package static func holdUnknown(_ hold: HoldID) -> Rejection {
        Rejection(
            "registry.hold.unknown", expected: "a hold that has not ended", found: hold.text, ja: "この留保はありません",
            en: "There is no such hold, or it has ended")
    }

    /// - Parameter name: the meter or supply point, as people name it.
    package static func intervalAlreadyCredited(
        _ name: String, on day: Day, by claimant: MonitoringPeriodID
    ) -> Rejection {
        Rejection(
            "registry.interval.alreadyCredited", expected: "a day not yet claimed",
            found: "\(name) on \(day), claimed by \(claimant)", ja: "この計量器のこの日の分は既に申請されています",
            en: "This day of the meter has been claimed before")
    }
}
