import Quantities

/// Units were set aside for another account (留保): by a reservation, by an offer to exchange them, or by a transfer that waits
/// for its day; or for another registry, until they may go there: from an account for itself.
///
/// 1. As a transfer, or as an export. 2. The next number. 3. Ahead, and by hand within a year. 4. Where the controls make accounts wait that are
/// not trusted: not earlier than noon of the next working day, or of the second, as far as weekdays tell. 5. Where they want
/// it, such an account is to confirm, unless it is to give units in return.
struct ReservedUnits: AuditedEvent {
    static let kind = "registry.units.reserved"
    private static let transfer = "units.transfer"
    private static let reservation = "units.reserve"
    private static let export = "units.export"
    /// 366 days.
    private static let longest: Int64 = 366 * 86_400

    private let completion: StatedCompletion
    private let confirmation: StatedConfirmation
    private let from: String
    private let hold: Int64
    private let movement: StatedMovement
    private let quantity: Int64
    private let to: String

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var completion: StatedCompletion?
        var confirmation: StatedConfirmation?
        var from: String?
        var hold: Int64?
        var movement: StatedMovement?
        var quantity: Int64?
        var to: String?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "completion": completion = try StatedCompletion(&reader)
            case "confirmation": confirmation = try StatedConfirmation(&reader)
            case "from": from = try reader.name().text
            case "hold": hold = try reader.hold()
            case "movement": movement = try StatedMovement(&reader)
            case "quantity": quantity = try reader.integer()
            case "to": to = try reader.name().text
            default: throw NotUnderstood(expected: "a reservation's keys")
            }
        }
        self.completion = try completion.stated("completion")
        self.confirmation = try confirmation.stated("confirmation")
        self.from = try from.stated("from")
        self.hold = try hold.stated("hold")
        self.movement = try movement.stated("movement")
        self.quantity = try quantity.stated("quantity")
        self.to = try to.stated("to")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        spend(record, &auditor)
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let (giver, receiver) = try isExport ? ownSide(record, &auditor) : auditor.sides(from, to, record)
            let isTrusted = !isExport && auditor.trusts(giver, receiver, record)
            checkTimes(isTrusted, record, &auditor)
            let carving = try auditor.carve(movement, stated: quantity, of: giver, record)
            auditor.requireNotFrozen(carving.moved, record)
            auditor.requireWithin(giver, carving.quantity, isTrusted: isTrusted, record)
            if hold != auditor.ledger.nextHold { auditor.note(record, notNext(auditor.ledger.nextHold)) }
            guard auditor.ledger.holds[hold] == nil else { return }
            auditor.ledger.nextHold = max(auditor.ledger.nextHold, hold + 1)
            auditor.ledger.mark(carving, of: giver, as: .reserved, record: record.index)
            auditor.ledger.holds[hold] = OpenHold(
                from: giver, to: receiver, units: carving.moved, completion: completion, confirmation: confirmation,
                record: record.index)
        }
    }

    private var isExport: Bool { if case .export = completion { true } else { false } }

    /// What is to go to another registry is set aside from an account for itself.
    private func ownSide(
        _ record: RecordFacts, _ auditor: inout Auditor
    ) throws(Rejection) -> (giver: Int32, receiver: Int32) {
        let giver = try auditor.ledger.number(of: from)
        guard from == to else {
            throw Rejection(
                "audit.hold.export", expected: "from \(from) for \(from)", found: "from \(from) for \(to)",
                ja: "他の登録簿への移管のための留保が別の口座のためにされています",
                en: "What is to go to another registry is set aside for an account of this one")
        }
        auditor.requireHolder(giver, record)
        auditor.requireMovable(giver, record)
        return (giver, giver)
    }

    /// What is completed by its day is a transfer.
    private func spend(_ record: RecordFacts, _ auditor: inout Auditor) {
        switch completion {
        case .due(let at):
            auditor.spend(Self.transfer, record, disposing: from) {
                $0.account == from && $0.to == to && $0.means(movement.moved) && $0.isDone(by: at)
            }
        case .export(let registry, let destination, _):
            auditor.spend(Self.export, record, disposing: from) {
                $0.account == from && $0.means(movement.moved) && $0.raw("registry") == registry
                    && $0.raw("destination") == destination
            }
        case .byHand(_, let until):
            auditor.spend(Self.reservation, record, disposing: from) {
                $0.account == from && $0.to == to && $0.means(movement.moved) && $0.says("until", "\(until)")
                    && $0.raw("inReturn") == nil
            }
        case .exchange(_, let wanted, _, let until):
            auditor.spend(Self.reservation, record, disposing: from) {
                $0.account == from && $0.to == to && $0.means(movement.moved) && $0.says("until", "\(until)")
                    && $0.raw("inReturn") == wanted
            }
        }
    }

    private func checkTimes(_ isTrusted: Bool, _ record: RecordFacts, _ auditor: inout Auditor) {
        let now = record.recordedAt
        let earliest = auditor.controls.delaysUntrusted && !isTrusted ? Weekdays.delayed(from: now) : now
        switch completion {
        case .due(let at), .export(_, _, let at):
            if at <= now || at < earliest { auditor.note(record, .tooEarly(at, earliest)) }
        case .byHand(let notBefore, let until), .exchange(_, _, let notBefore, let until):
            let latest = now.advanced(bySeconds: Self.longest)
            if until <= now || until > latest { auditor.note(record, Self.expiry(until, latest)) }
            if earliest > now, (notBefore ?? now) < earliest {
                auditor.note(record, .tooEarly(notBefore ?? now, earliest))
            }
        }
        checkConfirmation(isTrusted, record, &auditor)
    }

    private func checkConfirmation(_ isTrusted: Bool, _ record: RecordFacts, _ auditor: inout Auditor) {
        var isAgreedOtherwise = isTrusted
        if case .exchange = completion { isAgreedOtherwise = true }
        // Nobody there confirms anything here.
        if isExport { isAgreedOtherwise = true }
        let days = isAgreedOtherwise ? nil : auditor.controls.confirmationDays
        switch (confirmation, days) {
        case (.notNeeded, nil): break
        case (.awaited(let until), let days?):
            let earliest = Weekdays.noon(of: days, after: record.recordedAt.day)
            if until < earliest { auditor.note(record, .tooEarly(until, earliest)) }
        default:
            auditor.note(
                record,
                Rejection(
                    "audit.hold.confirmation", expected: days == nil ? "no confirmation" : "a confirmation awaited",
                    found: confirmation.json, ja: "移転先の確認の要否が管理策と一致しません",
                    en: "Whether the receiver must confirm is not what the controls say"))
        }
    }

    private func notNext(_ number: Int64) -> Rejection {
        Rejection(
            "audit.hold.notNext", expected: "H-\(number)", found: "H-\(hold)", ja: "留保の番号が続き番号ではありません",
            en: "A hold does not take the next number")
    }

    private static func expiry(_ until: Instant, _ latest: Instant) -> Rejection {
        Rejection(
            "audit.hold.expiry", expected: "ahead, until \(latest)", found: "\(until)", ja: "留保の期限が正しくありません",
            en: "A hold does not end ahead, within a year")
    }
}

extension AskedAct {
    /// Whether units that go at this instant go on the day that was asked for, or later; at once when none was.
    fileprivate func isDone(by instant: Instant) -> Bool {
        guard let text = raw("on") else { return true }
        guard let day = try? Day(String(text.dropFirst().dropLast())) else { return false }
        return day.start <= instant
    }
}
