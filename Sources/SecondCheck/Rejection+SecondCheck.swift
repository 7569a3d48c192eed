import Quantities

/// What the second check finds in more than one place. Amounts are whole tonnes.
extension Rejection {
    static func recordNotUnderstood(_ kind: String, _ why: NotUnderstood) -> Rejection {
        Rejection(
            "audit.record.notUnderstood", expected: why.expected, found: String(kind.prefix(80)),
            ja: "第二検証はこの記録を理解できません", en: "The second check does not understand this record")
    }

    static func kindNotUnderstood(_ kind: String) -> Rejection {
        Rejection(
            "audit.kind.notUnderstood", expected: AuditedEvents.all.map { $0.kind }.joined(separator: ", "),
            found: String(kind.prefix(80)), ja: "第二検証の知らない種別の記録です",
            en: "The second check does not know this kind of record")
    }

    static func recordOutOfOrder(_ expected: UInt64, _ found: UInt64) -> Rejection {
        Rejection(
            "audit.record.outOfOrder", expected: "record \(expected)", found: "record \(found)",
            ja: "記録が欠けているか順序が正しくありません", en: "Records are missing or out of order")
    }

    static func accountNotOpened(_ account: String) -> Rejection {
        Rejection(
            "audit.account.unknown", expected: "an account that was opened", found: account, ja: "開設されていない口座です",
            en: "No record opened this account")
    }

    static func quantityDiffers(stated: Int64, counted: Int64) -> Rejection {
        Rejection(
            "audit.quantity.differs", expected: "\(counted)", found: "\(stated)", ja: "記録の数量がシリアル番号の数と一致しません",
            en: "The quantity stated is not the number of the serials")
    }

    static func unitsTwice(_ part: StatedPart) -> Rejection {
        Rejection(
            "audit.units.twice", expected: "ranges that ascend and do not overlap",
            found: "\(part.series.serial(part.first))–\(part.series.serial(part.last))", ja: "同じシリアル番号が一つの記録に二度現れます",
            en: "Serials overlap, or do not ascend, within one record")
    }

    static func unitsNotIssued(_ serial: String) -> Rejection {
        Rejection(
            "audit.units.notIssued", expected: "issued units", found: serial, ja: "発行されていないクレジットが動いています",
            en: "Units move that were never issued")
    }

    /// - Precondition: the block is out of use.
    static func unitsOutOfUse(_ serial: String, _ block: HeldBlock) -> Rejection {
        let found = "\(serial), \(block.status.rawValue) in record \(block.record)"
        return switch block.status {
        case .cancelled:
            Rejection(
                "audit.units.cancelled", expected: "units not cancelled", found: found, ja: "取消し済みのクレジットが再び動いています",
                en: "Units move that are cancelled")
        case .exported:
            Rejection(
                "audit.units.exported", expected: "units of this registry", found: found,
                ja: "他の登録簿へ移管済みのクレジットが動いています", en: "Units move that have gone to another registry")
        case .held, .reserved, .retired:
            Rejection(
                "audit.units.retired", source: "WB, RET", expected: "units not retired", found: found,
                ja: "無効化済みのクレジットが再び動いています", en: "Units move that are retired")
        }
    }

    /// Of units that the account holds: they are set aside, or are not.
    static func unitsSetAside(_ serial: String, _ block: HeldBlock) -> Rejection {
        guard block.status == .reserved else {
            return Rejection(
                "audit.units.notReserved", expected: "units set aside", found: serial,
                ja: "留保されていないクレジットが留保により動いています", en: "Units move by a hold that are not set aside")
        }
        return Rejection(
            "audit.units.reserved", expected: "units that are not set aside",
            found: "\(serial), set aside in record \(block.record)", ja: "留保中のクレジットが留保によらず動いています",
            en: "Units that are set aside move otherwise than by their hold")
    }

    static func unitsNotHeld(_ serial: String, by account: String, but holder: String) -> Rejection {
        Rejection(
            "audit.units.notHeld", expected: "units held by \(account)", found: "\(serial), held by \(holder)",
            ja: "口座が保有していないクレジットが動いています", en: "Units move out of an account that does not hold them")
    }

    static func pieces(_ what: String, expected: [StatedPart], found: [StatedPart]) -> Rejection {
        Rejection(
            "audit.movement.pieces", expected: "\(what) \(text(expected))", found: "\(what) \(text(found))",
            ja: "記録のブロックの分け方が第二検証と一致しません", en: "The record divides blocks otherwise than the second check")
    }

    static func serialsUncovered(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "audit.serials.uncovered", expected: expected, found: found, ja: "シリアル番号に欠番または重複があります",
            en: "Serials have a gap or an overlap")
    }

    static func blockOutside(_ batch: String, _ serial: String) -> Rejection {
        Rejection(
            "audit.block.outside", expected: "a block within \(batch)", found: serial, ja: "ロットの範囲の外にあるブロックです",
            en: "A block lies outside its batch")
    }

    static func batchUnbalanced(_ batch: AuditedBatch, _ counted: StatusCount) -> Rejection {
        Rejection(
            "audit.batch.unbalanced",
            expected: "\(batch.id): \(batch.issued) issued, \(batch.retired) retired, \(batch.cancelled) cancelled, "
                + "\(batch.exported) exported",
            found: "\(counted.owned) held, \(counted.retired) retired, \(counted.cancelled) cancelled, "
                + "\(counted.exported) exported",
            ja: "発行量が保有量・無効化量・取消量・移管量の合計と一致しません",
            en: "What was issued is not what is held, retired, cancelled and exported")
    }

    static func setAsideUnbalanced(_ account: AuditedAccount, _ counted: Int64, _ held: Int64) -> Rejection {
        Rejection(
            "audit.hold.unbalanced", expected: "\(account.id): \(held) in its holds", found: "\(counted) set aside",
            ja: "留保中の数量が留保の合計と一致しません", en: "What is set aside is not what the holds say")
    }

    static func closedAccountHolds(_ account: AuditedAccount) -> Rejection {
        Rejection(
            "audit.account.notEmpty", expected: "nothing in closed account \(account.id)", found: "\(account.held)",
            ja: "閉鎖された口座にクレジットが残っています", en: "A closed account holds units")
    }

    static func accountUnbalanced(_ account: AuditedAccount, held: Int64, retired: Int64) -> Rejection {
        Rejection(
            "audit.account.unbalanced", expected: "\(account.id): \(held) held, \(retired) retired by its blocks",
            found: "\(account.held) held, \(account.retired) retired", ja: "口座の残高がブロックの合計と一致しません",
            en: "An account's balance is not the sum of its blocks")
    }

    private static func text(_ parts: [StatedPart]) -> String {
        parts.prefix(4).map { "\($0.batch) \($0.series.serial($0.first))–\($0.series.serial($0.last))" }
            .joined(separator: ", ") + (parts.count > 4 ? ", …" : "")
    }
}
