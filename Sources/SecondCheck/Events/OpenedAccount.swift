import Quantities

/// An account was opened (口座開設).
///
/// 1. By the registry administrator. 2. Once. 3. Where the controls want it, somebody has looked at who opens it, on no day
/// to come.
struct OpenedAccount: AuditedEvent {
    static let kind = "registry.account.opened"
    private static let command = "account.open"

    private let account: String
    private let organisation: String
    private let accountKind: AccountStanding.Kind
    private let diligence: (raw: String, day: Day)?

    init(_ reader: inout JSONReader) throws(NotUnderstood) {
        var (account, organisation, kind): (String?, String?, AccountStanding.Kind?)
        var diligence: (raw: String, day: Day)?
        var members = try reader.object()
        while let key = try reader.key(of: &members) {
            switch key {
            case "account": account = try reader.name().text
            case "dueDiligence":
                var start = reader
                diligence = (raw: try start.raw(), day: try reader.dayOfDiligence())
            case "kind": kind = try reader.word()
            case "organisation": organisation = try reader.name().text
            case "title": _ = try reader.passOver()
            default: throw NotUnderstood(expected: "an opening's keys")
            }
        }
        self.account = try account.stated("account")
        self.organisation = try organisation.stated("organisation")
        self.diligence = diligence
        accountKind = try kind.stated("kind")
    }

    func apply(_ record: RecordFacts, to auditor: inout Auditor) {
        auditor.spend(Self.command, record) {
            $0.account == account && $0.organisation == organisation && $0.raw("dueDiligence") == diligence?.raw
                && ($0.raw("kind") == nil ? accountKind == .holding : $0.says("kind", accountKind.rawValue))
        }
        auditor.check(record) { (_: inout Auditor) throws(Rejection) in try record.require("registryAdministrator") }
        if auditor.controls.requiresDueDiligence, diligence == nil { auditor.note(record, unchecked("nobody")) }
        if let day = diligence?.day, day > record.recordedAt.day { auditor.note(record, unchecked("\(day)")) }
        auditor.check(record) { (auditor: inout Auditor) throws(Rejection) in
            try auditor.ledger.open(account, of: organisation, accountKind, record: record.index)
        }
    }

    private func unchecked(_ found: String) -> Rejection {
        Rejection(
            "audit.account.unchecked", expected: "somebody who looked at who opens \(account), and when", found: found,
            ja: "本人確認なしに口座が開設されています", en: "An account was opened for somebody whom nobody checked")
    }
}

extension JSONReader {
    fileprivate mutating func dayOfDiligence() throws(NotUnderstood) -> Day {
        var (basis, day): (Range<Int>?, Day?)
        var members = try object()
        while let key = try key(of: &members) {
            switch key {
            case "basis": basis = try passOver()
            case "checkedOn": day = try? Day(name().text)
            default: throw NotUnderstood(expected: "due diligence's keys")
            }
        }
        _ = try basis.stated("basis")
        return try day.stated("checkedOn")
    }
}
