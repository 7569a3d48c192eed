package import Quantities

/// On what ground a transfer is put right (訂正の根拠).
package enum CorrectionGround: String, CaseIterable, Hashable, Sendable, Codable {
    /// The account that received the units agrees.
    case receiverConsents
    /// 裁判所の命令
    case courtOrder

    package var name: Bilingual {
        switch self {
        case .receiverConsents: Bilingual(ja: "移転先の同意", en: "The receiver's consent")
        case .courtOrder: Bilingual(ja: "裁判所の命令", en: "A court order")
        }
    }
}

/// Puts a wrong transfer right by a transfer back (訂正): nothing is undone, and no one who came by the units in good faith
/// loses them (善意取得): they must be where the transfer brought them, and never have left since. So a record is put right
/// once, and units that came back to the receiver by a later transfer stay with it.
///
/// 1. The registry administrator. 2. `registry.correction.unknown`: no record of a transfer from one account to one other. A
/// transfer to many or an exchange is put right by a new transfer of whoever received. 3. Both accounts are open.
/// 4. The reason. 5. `registry.correction.goodFaith`: any of the units has gone on, whether or not it came back. A freeze, a
/// flag or a limit does not keep units where they should not be.
package struct CorrectTransfer: RegistryCommand {
    /// Index of the record of the transfer.
    package let record: UInt64
    package let ground: CorrectionGround
    /// Public; no personal data.
    package let reason: String

    package init(record: UInt64, ground: CorrectionGround, reason: String) {
        self.record = record
        self.ground = ground
        self.reason = reason
    }

    package var needs: RegistryNeeds {
        var needs = RegistryNeeds(accounts: [])
        needs.transfer = record
        return needs
    }

    package func decide(
        by actor: Actor, at now: Instant, _ rules: RegistryRules, _ state: RegistryState
    ) throws(Rejection) -> [RegistryEvent] {
        try actor.require(.registryAdministrator)
        guard let transfer = state.transfers[record] else {
            throw Rejection(
                "registry.correction.unknown", expected: "the record of a transfer from one account to one other",
                found: "record \(record)", ja: "二口座間の移転の記録ではありません。一括移転と交換は、受け取った側の新たな移転で正してください",
                en: "Not a transfer between two accounts: put a bulk transfer or an exchange right by a new transfer")
        }
        _ = try state.openAccount(transfer.from)
        _ = try state.openAccount(transfer.to)
        try PublicText.check(reason, "reason", atMost: RegistryRules.longestReason)
        var taken: [(block: UnitPart, range: SerialRange)] = []
        for part in transfer.units {
            for block in state.blocks(of: part.prefix, overlapping: part.range) {
                guard block.account == transfer.to, block.status == .held else { throw .goneOn(block) }
                guard let range = block.range.intersection(part.range) else { continue }
                taken.append((block.part, range))
            }
        }
        if let later = transfer.later { throw .movedSince(later) }
        let movement = UnitMovement(taken)
        return [
            .transferCorrected(
                TransferCorrected(
                    record: record, from: transfer.to, to: transfer.from, quantity: movement.moved.quantity,
                    movement: movement, ground: ground, reason: reason))
        ]
    }
}

package struct TransferCorrected: EventBody {
    package static let kind = "registry.transfer.corrected"
    /// Index of the record that is put right.
    package let record: UInt64
    /// Whoever received the units, and gives them back.
    package let from: AccountID
    package let to: AccountID
    package let quantity: Tonnes
    package let movement: UnitMovement
    package let ground: CorrectionGround
    package let reason: String
}

extension Rejection {
    fileprivate static func goneOn(_ block: UnitBlock) -> Rejection {
        goneOn(found: "\(block.part) in \(block.account), \(block.status.rawValue)")
    }

    fileprivate static func movedSince(_ later: RecordedTransfer.Later) -> Rejection {
        goneOn(found: "\(later.part), moved again by record \(later.record)")
    }

    private static func goneOn(found: String) -> Rejection {
        Rejection(
            "registry.correction.goodFaith", source: "jcm.md §4",
            expected: "all units where the transfer brought them, and never moved since", found: found,
            ja: "クレジットの一部が既に他へ移っているため訂正できません",
            en: "Some of the units have gone on: whoever has them now keeps them")
    }
}
