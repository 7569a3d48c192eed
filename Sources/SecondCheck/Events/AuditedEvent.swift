import Quantities

/// One kind of record that the second check understands; one file each.
///
/// A new kind is such a file, its line in ``AuditedEvents``, and what of balances it needs in ``Ledger``.
protocol AuditedEvent: Sendable {
    static var kind: String { get }

    init(_ reader: inout JSONReader) throws(NotUnderstood)

    /// Makes it so, and tells what is wrong. What cannot be is not made so.
    func apply(_ record: RecordFacts, to auditor: inout Auditor)
}

enum AuditedEvents {
    static let all: [any AuditedEvent.Type] = [
        OpenedAccount.self, ClosedAccount.self, FlaggedAccount.self, LimitedAccount.self,
        AppointedRepresentative.self, RemovedRepresentative.self, TrustedDestination.self, DistrustedDestination.self,
        FrozenScope.self, UnfrozenScope.self, IssuedUnits.self, TransferredUnits.self, TransferredInBulk.self,
        CorrectedTransfer.self, RetiredUnits.self, CancelledUnits.self, ExportedUnits.self, ReservedUnits.self,
        ConfirmedHold.self, CompletedHold.self, ReleasedHold.self, ExchangedUnits.self, SetControls.self,
        ProposedAct.self, ApprovedAct.self, DeclinedAct.self, WithdrawnAct.self, SetPolicy.self,
    ]

    static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

    /// Kinds of which none may be unknown: what they do to balances or approvals would be missed.
    static func mustBeKnown(_ kind: JSONText) -> Bool {
        kind.hasPrefix("registry.") || kind.hasPrefix("act.") || kind.hasPrefix("approval.")
            || kind.hasPrefix("controls.")
    }
}
