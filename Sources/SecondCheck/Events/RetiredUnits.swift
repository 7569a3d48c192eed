import Quantities

/// Units were retired for good (無効化): they stay on the account that retired them, and never move again. For another
/// organisation only with its consent; what names mean that are given without an organisation is not judged here.
struct RetiredUnits: AuditedEvent {
    static let kind = "registry.units.retired"
    private static let command = "units.retire"

    private let account: String
    private let quantity: Int64
    private let movement: StatedMovement
    private let beneficiaryOrganisation: String?
    private let isConsented: Bool

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (account, quantity, movement): (String?, Int64?, StatedMovement?)
        var (organisation, isConsented): (String?, Bool) = (nil, false)
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "quantity": quantity = try reader.integer()
            case "movement": movement = try StatedMovement(&reader)
            case "beneficiaryOrganisation": organisation = try reader.name().text
            case "consent":
                _ = try reader.passOver()
                isConsented = true
            case "alsoFor", "beneficiary", "detail", "placeGround", "purpose", "reportingPeriod", "use":
                _ = try reader.passOver()
            default: throw NotUnderstood(expected: "a retirement's keys")
            }
        }
        self.account = try account.stated("account")
        self.quantity = try quantity.stated("quantity")
        self.movement = try movement.stated("movement")
        beneficiaryOrganisation = organisation
        self.isConsented = isConsented
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record, disposing: account) { $0.account == account && $0.means(movement.moved) }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            let number = try auditor.ledger.number(of: account)
            auditor.requireHolder(number, record)
            auditor.requireMovable(number, record)
            if auditor.ledger.standing(number).kind == .buffer { auditor.note(record, ofBuffer) }
            if let other = beneficiaryOrganisation, other != auditor.ledger.account(number).organisation, !isConsented {
                auditor.note(record, withoutConsent(of: other))
            }
            let carving = try auditor.carve(movement, stated: quantity, of: number, record)
            auditor.requireNotFrozen(carving.moved, record)
            auditor.requireWithin(number, carving.quantity, isTrusted: true, record)
            auditor.ledger.end(carving, of: number, as: .retired, \.retired, record: record.index)
            auditor.addLine(number, record)
        }
    }

    private func withoutConsent(of other: String) -> Rejection {
        Rejection(
            "audit.retire.consent", source: "USE", expected: "the consent of \(other)", found: "none",
            ja: "他の組織のための無効化に同意書の参照がありません", en: "Units were retired for another organisation without its consent")
    }

    private var ofBuffer: Rejection {
        Rejection(
            "audit.retire.accountKind", expected: "an account whose units may be used up", found: account,
            ja: "バッファー口座のクレジットが無効化されています", en: "Units of a buffer account were retired")
    }
}
