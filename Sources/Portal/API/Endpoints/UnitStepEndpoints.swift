import Quantities
import Registry
import UseCases

/// The ways of units beside transfer and retirement.
enum UnitStepEndpoints {
    /// Some fifty thousand rows.
    static let longestList = 4 << 20

    static let all = [cancel, export, reserve, transferInBulk, correct]

    static let codes = [
        "registry.account.unknown", "registry.account.closed", "registry.account.notRepresented",
        "registry.account.restricted", "registry.frozen", "registry.limit.exceeded", "registry.quantity.insufficient",
        "registry.block.notHeld", "registry.units.reserved",
    ]

    private struct Cancellation: Decodable {
        let account: AccountID
        let units: UnitsBody
        let reason: CancellationReason
        let detail: String
    }

    private static let cancel = Endpoint.post(
        "/units/cancellations", .units, ja: "取消し（取消不能）",
        en: "Cancel units for good, without using them; irreversible", body: Cancellation.self,
        rules: { $0.with("detail", .text(1...CancelUnits.longestDetail)) },
        codes: codes + ["registry.role.notPermitted"]
    ) { _, body in
        TakeRegistryStep(
            CancelUnits(
                account: body.account, units: try body.units.selection(), reason: body.reason, detail: body.detail))
    }

    private struct Export: Decodable {
        let account: AccountID
        let units: UnitsBody
        let registry: String
        let destination: String
    }

    private static let export = Endpoint.post(
        "/units/exports", .units, ja: "他の登録簿への移管（取消不能）",
        en: "Hand units over to another registry; irreversible here", body: Export.self,
        rules: {
            $0.with("registry", .text(1...ExportUnits.longestName))
                .with("destination", .text(1...ExportUnits.longestName))
        }, codes: codes
    ) { _, body in
        TakeRegistryStep(
            ExportUnits(
                account: body.account, units: try body.units.selection(), registry: body.registry,
                destination: body.destination))
    }

    private struct Reservation: Decodable {
        let from: AccountID
        let to: AccountID
        let units: UnitsBody
        let until: Instant
        /// What the other account is to give for them.
        let inReturn: UnitsBody?
    }

    private static let reserve = Endpoint.post(
        "/units/reservations", .units, ja: "留保（inReturn があれば交換の申出）",
        en: "Set units aside for another account, to hand them over later, or for its units in return",
        body: Reservation.self,
        codes: codes + ["registry.transfer.sameAccount", "registry.hold.expiry", "registry.calendar.unknown"]
    ) { _, body in
        TakeRegistryStep(
            ReserveUnits(
                from: body.from, to: body.to, units: try body.units.selection(), until: body.until,
                inReturn: try body.inReturn?.selection()))
    }

    private static let transferInBulk = Endpoint.upload(
        "/units/bulk-transfers", .units, ja: "一括移転（CSV: to, quantity, batch, serials）",
        en: "Move units of one account to many, all or nothing: a CSV file with to and quantity, batch or serials",
        type: "text/csv", longest: longestList,
        parameters: [.query("from", .identifier, isRequired: true, ja: "移転元口座", en: "The account that gives")],
        codes: codes + [
            "bulk.rows.bad", "registry.transfer.sameAccount", "registry.bulk.untrusted", "registry.bulk.twice",
        ],
        { call, bytes in
            TakeRegistryStep(
                TransferInBulk(from: try call.identifier("from"), rows: try BulkTransferFile.rows(bytes)))
        },
        reasons: { call, bytes, refusal in
            try PreviewBulkTransfer(from: call.identifier("from"), bytes: bytes).reasons(for: refusal) {
                try call.visit.ask($0)
            }
        })

    private static let correct = Endpoint.post(
        "/units/corrections", .units, ja: "移転の訂正", en: "Put a wrong transfer right by a transfer back",
        body: CorrectTransfer.self, rules: { $0.with("reason", AccountStepEndpoints.reason) },
        codes: [
            "registry.correction.unknown", "registry.correction.goodFaith", "registry.account.closed",
        ]
    ) { _, body in TakeRegistryStep(body) }
}
