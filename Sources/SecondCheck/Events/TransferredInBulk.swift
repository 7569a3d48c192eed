import Quantities

/// Units of one account moved to many, in one act (一括移転): each row as a transfer, to accounts that need not wait, and within
/// the limits all together.
struct TransferredInBulk: AuditedEvent {
    static let kind = "registry.units.transferredInBulk"
    private static let command = "units.transferInBulk"

    private let ended: [StatedPart]
    private let from: String
    private let kept: [StatedPart]
    private let quantity: Int64
    private let shares: [StatedShare]

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var ended: [StatedPart]?
        var from: String?
        var kept: [StatedPart]?
        var quantity: Int64?
        var shares: [StatedShare]?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "ended": ended = try reader.parts()
            case "from": from = try reader.name().text
            case "kept": kept = try reader.parts()
            case "quantity": quantity = try reader.integer()
            case "shares":
                shares = try reader.array { (reader: inout JSONReader) throws(NotUnderstood) in
                    try StatedShare(&reader)
                }
            default: throw NotUnderstood(expected: "a transfer to many's keys")
            }
        }
        self.ended = try ended.stated("ended")
        self.from = try from.stated("from")
        self.kept = try kept.stated("kept")
        self.quantity = try quantity.stated("quantity")
        self.shares = try shares.stated("shares")
        guard !self.shares.isEmpty else { throw NotUnderstood(expected: "units that moved") }
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: from) { $0.account == from && wereAsked($0.rows ?? []) }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let giver = try auditor.ledger.number(of: from)
            auditor.requireHolder(giver, record)
            auditor.requireMovable(giver, record)
            var receivers: [Int32] = []
            for share in shares { receivers.append(try receiver(share, giver, record, &auditor)) }
            let parts = shares.enumerated().flatMap { place, share in share.units.map { (part: $0, share: place) } }
                .sorted { ($0.part.series.rawValue, $0.part.first) < ($1.part.series.rawValue, $1.part.first) }
            let movement = StatedMovement(ended: ended, kept: kept, moved: parts.map(\.part))
            let carving = try auditor.carve(movement, stated: quantity, of: giver, record)
            auditor.requireNotFrozen(carving.moved, record)
            checkLimits(giver, receivers, record, &auditor)
            auditor.ledger.distribute(
                carving, from: giver, to: parts.map { receivers[$0.share] }, record: record.index)
            // In the order of their names, as the lines are read back.
            for account in Set(receivers + [giver]).sorted(by: {
                auditor.ledger.account($0).id < auditor.ledger.account($1).id
            }) {
                auditor.addLine(account, record)
            }
        }
    }

    private func wereAsked(_ rows: [AskedRow]) -> Bool {
        rows.count == shares.count && zip(rows, shares).allSatisfy { $0.to == $1.to && $0.units.mean($1.units) }
    }

    private func receiver(
        _ share: StatedShare, _ giver: Int32, _ record: RecordFacts, _ auditor: inout Auditor
    ) throws(Rejection) -> Int32 {
        let receiver = try auditor.ledger.number(of: share.to)
        guard receiver != giver else { throw .sameAccount(from) }
        auditor.requireReceiving(receiver, record)
        auditor.requireTrusted(giver, receiver, record)
        return receiver
    }

    private func checkLimits(
        _ giver: Int32, _ receivers: [Int32], _ record: RecordFacts, _ auditor: inout Auditor
    ) {
        let untrusted = zip(receivers, shares).filter { !auditor.trusts(giver, $0.0, record) }
        let toUntrusted = untrusted.reduce(0) { $0 + $1.1.quantity }
        auditor.requireWithin(giver, shares.reduce(0) { $0 + $1.quantity }, isTrusted: true, record)
        if toUntrusted > 0 { auditor.requireWithin(giver, toUntrusted, isTrusted: false, record) }
    }
}

/// What one row of it moved.
private struct StatedShare: Sendable {
    let to: String
    let units: [StatedPart]

    var quantity: Int64 { units.reduce(0) { $0 + $1.quantity } }

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (to, units): (String?, [StatedPart]?)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "to": to = try reader.name().text
            case "units": units = try reader.parts()
            default: throw NotUnderstood(expected: "a share's keys")
            }
        }
        self.to = try to.stated("to")
        self.units = try units.stated("units")
        guard !self.units.isEmpty else { throw NotUnderstood(expected: "units that moved") }
    }
}
