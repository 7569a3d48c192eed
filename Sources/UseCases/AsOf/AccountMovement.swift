import Quantities
import Registry

/// What a record of the registry means for one account (口座の取引).
struct AccountMovement {
    let kind: AccountStatement.Kind
    let quantity: Tonnes
    /// What came for what went, of an exchange.
    let received: Tonnes?
    let units: [UnitPart]
    /// The account at the other end of a transfer.
    let other: AccountID?

    /// Nil when the event does not concern the account.
    init?(_ event: RegistryEvent, of account: AccountID) {
        let passages = UnitPassage.all(of: event).filter { $0.from == account || $0.to == account }
        guard let first = passages.first else { return nil }
        units = passages.flatMap(\.units).sorted()
        if case .unitsExchanged(let body) = event {
            kind = .exchanged
            quantity = passages.filter { $0.from == account }.map(\.quantity).sum
            received = passages.filter { $0.to == account }.map(\.quantity).sum
            other = body.from == account ? body.to : body.from
            return
        }
        let others = Set(passages.map { $0.to == account ? $0.from : $0.to })
        kind = AccountStatement.Kind(first, of: account)
        quantity = passages.map(\.quantity).sum
        received = nil
        other = first.status == .held && others.count == 1 ? first.to == account ? first.from : first.to : nil
    }
}

extension AccountStatement.Kind {
    fileprivate init(_ passage: UnitPassage, of account: AccountID) {
        self =
            switch passage.status {
            case .retired: .retired
            case .cancelled: .cancelled
            case .exported: .exported
            case .held, .reserved: passage.from == nil ? .issued : passage.to == account ? .received : .sent
            }
    }
}
