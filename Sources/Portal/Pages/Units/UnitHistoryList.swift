import Documents
import UseCases

/// What happened to some units, newest first.
struct UnitHistoryList {
    private let units: FoundUnits

    init(_ units: FoundUnits) { self.units = units }

    func write(_ out: inout HTMLWriter, _ visit: Visit) {
        let word = visit.word
        out.element("h2", text: word(.publicUnitsHistory))
        if !units.isComplete {
            out.element("div", ["class": "notice caution"]) { out in
                out.element("p", text: word(.publicUnitsHistoryCut))
            }
        }
        guard !units.movements.isEmpty else {
            return out.element("p", text: word(.publicUnitsHistorySeveral))
        }
        Listing(
            word(.publicUnitsHistory), name: "history",
            [
                .init("day", .publicColumnDay), .init("act", .publicColumnAct),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true), .init("from", .publicColumnFrom),
                .init("to", .publicColumnTo), .init("certificate", .publicColumnCertificate),
                .init("record", .publicColumnRecord, isNumber: true),
            ],
            rows: units.movements.reversed().map { movement in
                [
                    .day(movement.day), .text(word(Self.name(movement.kind))), .tonnes(movement.tonnes),
                    .code(movement.from?.text ?? ""),
                    movement.beneficiary.map { .text($0) } ?? .code(movement.to?.text ?? ""),
                    movement.certificate.map { .code($0, link: PublicLinks.certificate($0)) } ?? .empty,
                    .number(movement.record, link: RecordLink.path(movement.record)),
                ]
            }, isPaged: true
        ).write(&out, visit, filters: false)
    }

    private static func name(_ kind: PublicMovement.Kind) -> PortalPhrase {
        switch kind {
        case .issued: .publicActIssued
        case .transferred: .publicActTransferred
        case .retired: .publicActRetired
        case .cancelled: .movementCancelled
        case .exported: .movementExported
        case .corrected: .publicActCorrected
        case .exchanged: .movementExchanged
        }
    }
}
