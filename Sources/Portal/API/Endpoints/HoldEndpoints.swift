import Quantities
import Registry
import UseCases

/// Units that are set aside, and what becomes of them.
enum HoldEndpoints {
    static let all = [list, show, complete, release, confirm, accept]

    private static let hold = Parameter.path("hold", ja: "留保番号", en: "The hold, such as H-3")

    private static let list = Endpoint.list(
        "/holds", .holds, ja: "留保の一覧", en: "Units that are set aside, from or for accounts that one may look into",
        parameters: [.query("account", .identifier, ja: "この口座の留保", en: "Only from or for this account")],
        codes: ["account.unknown"],
        { call, page in
            ListHolds(
                account: try call.text("account").map { try AccountID($0) },
                after: try page.after.map { try HoldID($0) })
        }, as: { list in Paged(list.rows.map { HoldAnswer($0) }, next: list.next?.text) })

    private static let show = Endpoint.get(
        "/holds/{hold}", .holds, ja: "留保", en: "One hold that has not ended", parameters: [hold],
        codes: ["registry.hold.unknown"],
        { call in ShowHold(try call.identifier("hold")) }, as: { HoldAnswer($0) })

    private static let complete = Endpoint.post(
        "/holds/{hold}/completion", .holds, ja: "留保の実行", en: "Hand over what was set aside", parameters: [hold],
        codes: [
            "registry.hold.unknown", "registry.hold.byRegistry", "registry.hold.byReceiver",
            "registry.hold.unconfirmed", "registry.hold.expired",
            "registry.hold.notDue", "registry.account.notRepresented", "registry.account.closed",
            "registry.account.restricted", "registry.frozen",
        ]
    ) { call in TakeRegistryStep(CompleteHold(try call.identifier("hold"))) }

    private struct Acceptance: Decodable { let units: UnitsBody }

    private static let accept = Endpoint.post(
        "/holds/{hold}/acceptance", .holds, ja: "交換の受入れ（取消不能）",
        en: "Give units for what is offered in exchange: both sides' move at once; irreversible", parameters: [hold],
        body: Acceptance.self,
        codes: [
            "registry.hold.unknown", "registry.hold.noExchange", "registry.hold.expired", "registry.hold.notDue",
            "registry.exchange.other", "registry.exchange.untrusted", "registry.account.notRepresented",
            "registry.account.closed", "registry.account.restricted", "registry.frozen", "registry.limit.exceeded",
            "registry.quantity.insufficient", "registry.block.notHeld", "registry.units.reserved",
        ]
    ) { call, body in
        TakeRegistryStep(AcceptExchange(hold: try call.identifier("hold"), units: try body.units.selection()))
    }

    private static let release = Endpoint.post(
        "/holds/{hold}/release", .holds, ja: "留保の解除・移転の取りやめ・受入れの辞退",
        en: "Free what was set aside: call a transfer back, or decline it; at once", parameters: [hold],
        codes: ["registry.hold.unknown", "registry.account.notRepresented"]
    ) { call in TakeRegistryStep(ReleaseHold(try call.identifier("hold"))) }

    private static let confirm = Endpoint.post(
        "/holds/{hold}/confirmation", .holds, ja: "移転先の確認", en: "Agree to receive what is to come",
        parameters: [hold],
        codes: [
            "registry.hold.unknown", "registry.hold.notAwaited", "registry.hold.expired",
            "registry.account.notRepresented",
        ]
    ) { call in TakeRegistryStep(ConfirmHold(try call.identifier("hold"))) }
}
