import Quantities

/// A wrong transfer was put right by a transfer back (訂正), by the registry administrator.
///
/// 1. Of the record of a transfer. 2. From where it brought the units to where they came from: just these, all of them there
/// ever since. 3. Both accounts are open. Neither a freeze, a flag nor a limit keeps them.
struct CorrectedTransfer: AuditedEvent {
    static let kind = "registry.transfer.corrected"
    private static let command = "units.correct"

    private enum Ground: String { case receiverConsents, courtOrder }

    private let from: String
    private let ground: Ground
    private let movement: StatedMovement
    private let quantity: Int64
    private let reason: String
    private let corrected: Int64
    private let to: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var from: String?
        var ground: Ground?
        var movement: StatedMovement?
        var quantity: Int64?
        var reason: String?
        var corrected: Int64?
        var to: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "from": from = try reader.name().text
            case "ground": ground = try reader.word()
            case "movement": movement = try StatedMovement(&reader)
            case "quantity": quantity = try reader.integer()
            case "reason": reason = try reader.raw()
            case "record": corrected = try reader.integer()
            case "to": to = try reader.name().text
            default: throw NotUnderstood(expected: "a correction's keys")
            }
        }
        self.from = try from.stated("from")
        self.ground = try ground.stated("ground")
        self.movement = try movement.stated("movement")
        self.quantity = try quantity.stated("quantity")
        self.reason = try reason.stated("reason")
        self.corrected = try corrected.stated("record")
        self.to = try to.stated("to")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) {
            $0.raw("record") == "\(corrected)" && $0.says("ground", ground.rawValue) && $0.raw("reason") == reason
        }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let giver = try auditor.ledger.number(of: from)
            let receiver = try auditor.ledger.number(of: to)
            guard giver != receiver else { throw .sameAccount(from) }
            auditor.requireOpen(giver, record)
            auditor.requireOpen(receiver, record)
            let carving = try auditor.carve(movement, stated: quantity, of: giver, record)
            if !isOf(auditor.transfers, giver, receiver, carving) {
                auditor.note(record, other)
            } else if let piece = carving.pieces.first(where: { $0.moves && $0.block.cameBy != UInt64(corrected) }) {
                auditor.note(record, cameOtherwise(piece))
            }
            auditor.ledger.transfer(carving, from: giver, to: receiver, record: record.index)
            auditor.addLine(giver, record)
            auditor.addLine(receiver, record)
        }
    }

    private func isOf(_ transfers: RecordedTransfers, _ giver: Int32, _ receiver: Int32, _ carving: Carving) -> Bool {
        guard corrected >= 0, let transfer = transfers.transfer(in: UInt64(corrected)) else { return false }
        return transfer.from == receiver && transfer.to == giver
            && Array(transfer.units) == RecordedTransfers.joined(carving.moved)
    }

    private func cameOtherwise(_ piece: Carving.Piece) -> Rejection {
        Rejection(
            "audit.correction.goodFaith", source: "jcm.md §4", expected: "units that record \(corrected) brought",
            found: "\(piece.series.serial(piece.range.lowerBound)), by record \(piece.block.cameBy)",
            ja: "元の移転の後に改めて取得されたクレジットが訂正で戻されています",
            en: "A correction takes units that came to their holder by a later record")
    }

    private var other: Rejection {
        Rejection(
            "audit.correction.other", expected: "what record \(corrected) transferred from \(to) to \(from)",
            found: "\(quantity) from \(from) to \(to)", ja: "訂正が元の移転の記録と一致しません",
            en: "A correction does not bring back what the record it names transferred")
    }
}
