import Quantities
import Registry

/// What an event of the registry has to say to those whom it concerns.
struct NoticeContent {
    private let event: RegistryEvent
    private let passages: [UnitPassage]

    init(_ event: RegistryEvent) {
        self.event = event
        passages = UnitPassage.all(of: event)
    }

    /// Those that it names as giving, receiving or being changed.
    var accounts: Set<AccountID> {
        var accounts = Set(passages.flatMap { [$0.from, $0.to] }.compactMap { $0 })
        if let filed = event.filedUnder { accounts.insert(filed) }
        if let receiver = holdReceiver { accounts.insert(receiver) }
        return accounts
    }

    var from: AccountID? {
        switch event {
        case .unitsReserved(let body): body.from
        case .holdConfirmed(let body): body.from
        case .holdReleased(let body): body.from
        case .unitsTransferred, .unitsTransferredInBulk, .transferCorrected, .holdCompleted, .unitsExchanged:
            passages.first?.from
        default: nil
        }
    }

    /// Where units go: of a transfer to many, the reader's own account; what goes out of use goes nowhere.
    func to(for own: Set<AccountID>) -> AccountID? {
        switch event {
        case .unitsTransferredInBulk:
            let mine = passages.map(\.to).filter { own.contains($0) }
            return mine.count == 1 && !own.contains(passages[0].from ?? mine[0]) ? mine[0] : nil
        case .unitsIssued, .unitsTransferred, .transferCorrected, .holdCompleted, .unitsExchanged:
            return passages.first?.to
        case .destinationTrusted(let body): return body.destination
        case .destinationDistrusted(let body): return body.destination
        default: return holdReceiver
        }
    }

    private var holdReceiver: AccountID? {
        switch event {
        // What is to go to another registry has no account here to go to.
        case .unitsReserved(let body): body.to == body.from ? nil : body.to
        case .holdConfirmed(let body): body.to
        case .holdReleased(let body): body.to == body.from ? nil : body.to
        default: nil
        }
    }

    /// All units of whoever gave them; of who receives, their own. Of an exchange, what comes.
    func units(for own: Set<AccountID>) -> [UnitPart] {
        switch event {
        case .unitsReserved(let body): return body.movement.moved
        case .holdReleased(let body): return body.units
        case .unitsExchanged: return passages.first { own.contains($0.to) }?.units ?? []
        default:
            let gives = passages.contains { $0.from.map(own.contains) ?? false }
            return passages.filter { gives || own.contains($0.to) }.flatMap(\.units)
        }
    }

    var hold: HoldID? {
        switch event {
        case .unitsReserved(let body): body.hold
        case .holdConfirmed(let body): body.hold
        case .holdCompleted(let body): body.hold
        case .holdReleased(let body): body.hold
        case .unitsExchanged(let body): body.hold
        case .unitsExported(let body): body.hold
        default: nil
        }
    }

    func step(for own: Set<AccountID>) -> NoticeStep {
        switch event {
        case .accountOpened: .opened
        case .accountClosed: .closed
        case .accountFlagged: .flagged
        case .accountLimited: .limited
        case .representativeAppointed: .representativeNamed
        case .representativeRemoved: .representativeRemoved
        case .destinationTrusted: .trusted
        case .destinationDistrusted: .distrusted
        case .frozen: .frozen
        case .unfrozen: .unfrozen
        case .unitsIssued: .issued
        case .unitsTransferred, .unitsTransferredInBulk, .holdCompleted:
            passages.contains { $0.from.map(own.contains) ?? false } ? .sent : .received
        case .transferCorrected: .corrected
        case .unitsRetired: .retired
        case .unitsCancelled: .cancelled
        case .unitsExported: .exported
        case .unitsReserved: .reserved
        case .holdConfirmed: .confirmed
        case .holdReleased: .released
        case .unitsExchanged: .exchanged
        }
    }

    /// What the step's name does not say.
    var detail: Bilingual? {
        switch event {
        case .accountOpened(let body): return Bilingual(ja: body.title, en: body.title)
        case .accountFlagged(let body):
            return Bilingual(
                ja: "「\(body.flag.name.ja)」を\(body.isOn ? "記録" : "抹消")",
                en: "“\(body.flag.name.en)” \(body.isOn ? "entered" : "erased")")
        case .accountLimited(let body):
            return body.limit.map { Bilingual(ja: "一回 \($0) まで", en: "\($0) a transaction") }
                ?? Bilingual(ja: "なし", en: "None")
        case .representativeAppointed(let body):
            return Bilingual(
                ja: "\(body.person)（\(body.power.name.ja)）", en: "\(body.person) (\(body.power.name.en.lowercased()))")
        case .representativeRemoved(let body): return Bilingual(ja: body.person.text, en: body.person.text)
        case .destinationTrusted(let body):
            return Bilingual(
                ja: "\(body.from.day) \(body.from.timeInJapan) から有効",
                en: "In force from \(body.from.day) \(body.from.timeInJapan)")
        case .frozen(let body): return Bilingual(ja: "\(body.scope)", en: "\(body.scope)")
        case .unfrozen(let body): return Bilingual(ja: "\(body.scope)", en: "\(body.scope)")
        case .unitsExported(let body): return Self.place(body.registry, body.destination)
        case .unitsReserved(let body):
            guard case .export(let registry, let destination, let due) = body.completion else { return nil }
            let place = Self.place(registry, destination)
            return Bilingual(
                ja: "\(due.day) \(due.timeInJapan) に \(place.ja) へ移管",
                en: "To \(place.en) at \(due.day) \(due.timeInJapan)")
        case .unitsRetired(let body):
            return Bilingual(
                ja: "\(body.purpose.name.ja)、\(body.beneficiary)", en: "\(body.purpose.name.en), \(body.beneficiary)")
        case .unitsCancelled(let body): return body.reason.name
        case .unitsExchanged(let body):
            return Bilingual(
                ja: "\(body.from) の \(body.quantity) と \(body.to) の \(body.returnedQuantity)",
                en: "\(body.quantity) of \(body.from) for \(body.returnedQuantity) of \(body.to)")
        case .transferCorrected(let body):
            return Bilingual(
                ja: "記録 \(body.record) の移転（\(body.ground.name.ja)）",
                en: "The transfer of record \(body.record) (\(body.ground.name.en.lowercased()))")
        default: return nil
        }
    }

    private static func place(_ registry: String, _ destination: String) -> Bilingual {
        Bilingual(ja: "\(registry) の \(destination)", en: "\(destination) of \(registry)")
    }

    var reason: String? {
        switch event {
        case .accountClosed(let body): body.reason
        case .accountFlagged(let body): body.reason
        case .frozen(let body): body.reason
        case .unfrozen(let body): body.reason
        case .transferCorrected(let body): body.reason
        case .unitsCancelled(let body): body.detail
        case .unitsRetired(let body): body.detail
        default: nil
        }
    }
}
