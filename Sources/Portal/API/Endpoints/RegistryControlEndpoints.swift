import Quantities
import Registry
import Store
import UseCases

/// What stands still in the registry, and how it guards what leaves an account.
enum RegistryControlEndpoints {
    static let all = [list, freeze, unfreeze, controls, setControls, reconciliations, reconciliation]

    private struct Frozen: Codable, Sendable {
        let scope: FreezeScope
        let reason: String
        /// Index of the record that says so.
        let record: UInt64

        init(_ row: FreezeTable.Row) {
            scope = row.scope
            reason = row.reason
            record = row.record
        }
    }

    private struct Freezes: Codable, Sendable { let freezes: [Frozen] }

    private static let list = Endpoint.get(
        "/freezes", .registry, ja: "凍結の一覧", en: "What stands still, and why", { _ in ListFreezes() },
        as: { Freezes(freezes: $0.map { Frozen($0) }) })

    private struct Change: Decodable {
        let scope: FreezeScope
        let reason: String
    }

    private static let freeze = Endpoint.post(
        "/freezes", .registry, ja: "凍結", en: "Make units, an account, an organisation or the registry stand still",
        body: Change.self, rules: { $0.with("reason", AccountStepEndpoints.reason) },
        codes: [
            "registry.account.unknown", "registry.account.closed", "registry.units.unknown",
            "registry.freeze.unchanged", "registry.freeze.tooMany",
        ]
    ) { _, body in TakeRegistryStep(Freeze(body.scope, reason: body.reason)) }

    private static let unfreeze = Endpoint.post(
        "/freezes/removal", .registry, ja: "凍結の解除", en: "Let move again just what was frozen in one",
        body: Change.self, rules: { $0.with("reason", AccountStepEndpoints.reason) },
        codes: ["registry.freeze.unchanged"]
    ) { _, body in TakeRegistryStep(Unfreeze(body.scope, reason: body.reason)) }

    private struct Controls: Codable, Sendable {
        let controls: RegistryControls
        let source: String
        /// False: the values are the registry's own choice, and nobody has confirmed them.
        let isVerified: Bool
    }

    private static let controls = Endpoint.get(
        "/registry/controls", .registry, ja: "登録簿の管理策（要確認の値）",
        en: "How the registry guards what leaves an account; the values are assumed", { _ in ShowRegistryControls() },
        as: { Controls(controls: $0, source: RegistryControls.source, isVerified: false) })

    private static let reconciliations = Endpoint.list(
        "/registry/reconciliations", .registry, ja: "日次突合の一覧",
        en: "Each day of the registry, added up in two ways, newest first",
        { _, page in ListReconciliations(before: try page.after.map { try Day($0) }) },
        as: { Paged($0.rows, next: $0.next.map { "\($0)" }) })

    private static let reconciliation = Endpoint.get(
        "/registry/reconciliations/{day}", .registry, ja: "日次突合の結果",
        en: "One day of the registry, added up in two ways",
        parameters: [.path("day", .day, ja: "対象日", en: "The day, in Japan")], codes: ["registry.reconciliation.unknown"]
    ) { call in ShowReconciliation(try Day(call.text("day") ?? "")) }

    private static let setControls = Endpoint.post(
        "/registry/controls", .registry, ja: "登録簿の管理策の変更",
        en: "Say how the registry guards what leaves an account", body: RegistryControls.self,
        codes: ["registry.controls.range"]
    ) { _, body in SetRegistryControls(body) }
}
