import Quantities

/// What was set aside was handed over (留保の実行): once, to the account that it was set aside for.
///
/// 1. Confirmed, where that was awaited. 2. By its day: whoever says so, and not before it. 3. By hand: by the holder's
/// representative, who may need a second, not before and not after its time. 4. Both accounts and the units may move.
struct CompletedHold: AuditedEvent {
    static let kind = "registry.hold.completed"
    private static let command = "hold.complete"

    private let from: String
    private let hold: Int64
    private let quantity: Int64
    private let to: String
    private let units: [StatedPart]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var from: String?
        var hold: Int64?
        var quantity: Int64?
        var to: String?
        var units: [StatedPart]?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "from": from = try reader.name().text
            case "hold": hold = try reader.hold()
            case "quantity": quantity = try reader.integer()
            case "to": to = try reader.name().text
            case "units": units = try reader.parts()
            default: throw NotUnderstood(expected: "a completion's keys")
            }
        }
        self.from = try from.stated("from")
        self.hold = try hold.stated("hold")
        self.quantity = try quantity.stated("quantity")
        self.to = try to.stated("to")
        self.units = try units.stated("units")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        if case .byHand = auditor.ledger.holds[hold]?.completion {
            auditor.spend(Self.command, record, disposing: from) { $0.says("hold", "H-\(hold)") }
        }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let known = try auditor.ledger.hold(hold, from: from, to: to)
            checkTime(known, record, &auditor)
            auditor.requireMovable(known.from, record)
            auditor.requireReceiving(known.to, record)
            auditor.requireNotFrozen(known.units, record)
            let carving = try auditor.carve(known, hold, stated: units, quantity, record)
            auditor.ledger.transfer(carving, from: known.from, to: known.to, record: record.index)
            auditor.ledger.holds[hold] = nil
            auditor.transfers.add(record.index, from: known.from, to: known.to, carving.moved)
            auditor.addLine(known.from, record)
            auditor.addLine(known.to, record)
        }
    }

    private func checkTime(_ known: OpenHold, _ record: RecordFacts, _ auditor: inout Auditor) {
        let now = record.recordedAt
        if known.isAwaited {
            auditor.note(
                record,
                Rejection(
                    "audit.hold.unconfirmed", expected: "confirmed by \(to)", found: "H-\(hold)",
                    ja: "移転先の確認のない留保が実行されています", en: "A hold was completed that its receiver had not confirmed"))
        }
        if known.hasEnded(at: now) { auditor.note(record, .holdLate(hold, known, record)) }
        switch known.completion {
        case .due(let at): if now < at { auditor.note(record, .holdNotDue(hold, at, now)) }
        case .byHand(let notBefore, _):
            auditor.requireHolder(known.from, record)
            if let notBefore, now < notBefore { auditor.note(record, .holdNotDue(hold, notBefore, now)) }
        case .exchange: auditor.note(record, onOneSide)
        case .export: auditor.note(record, .holdOfExport("H-\(hold) to another registry", "to \(to)"))
        }
    }

    private var onOneSide: Rejection {
        Rejection(
            "audit.hold.exchange", expected: "units in return of H-\(hold)", found: "none",
            ja: "交換の申出が一方だけ実行されています", en: "What was offered in exchange went without anything in return")
    }

}

extension Rejection {
    /// A hold for another registry ended otherwise, or another hold as if it were one.
    static func holdOfExport(_ expected: String, _ found: String) -> Rejection {
        Rejection(
            "audit.hold.export", expected: expected, found: found, ja: "留保が移管の内容どおりに実行されていません",
            en: "A hold for another registry and what became of it do not agree")
    }

    static func holdNotDue(_ hold: Int64, _ instant: Instant, _ now: Instant) -> Rejection {
        Rejection(
            "audit.hold.notDue", expected: "H-\(hold) at \(instant) or later", found: "\(now)",
            ja: "期日前に留保が実行されています", en: "A hold was completed before its time")
    }
}
