import Quantities
import UseCases

/// Acts that take two persons.
enum ActEndpoints {
    static let all = [list, show, approve, decline, withdraw]

    private static let act = Parameter.path("act", ja: "申請番号", en: "The act, such as PA-120")
    private static let codes = ["approval.act.unknown", "approval.act.closed", "approval.act.expired"]

    private struct Acts: Codable, Sendable { let acts: [PendingAct] }

    private static let list = Endpoint.get(
        "/acts", .approvals, ja: "承認待ちの操作", en: "Acts that wait for a second person", { _ in ListPendingActs() },
        as: { Acts(acts: $0) })

    private static let show = Endpoint.get(
        "/acts/{act}", .approvals, ja: "申請", en: "One act that was asked for", parameters: [act],
        codes: ["approval.act.unknown"]
    ) { call in ShowPendingAct(try call.identifier("act")) }

    private static let approve = Endpoint.post(
        "/acts/{act}/approval", .approvals, ja: "承認", en: "Approve an act, which is carried out at once",
        parameters: [act], codes: codes + ["approval.samePerson", "approval.otherOrganisation", "approval.notFresh"]
    ) { call in
        guard call.visit.session?.isFresh == true else {
            throw Rejection(
                "approval.notFresh", expected: "a person who has just signed in again",
                found: "an older session or a token",
                ja: "承認の前に、もう一度本人確認を行ってください。APIトークンでは承認できません",
                en: "Sign in again before you approve; a token cannot approve")
        }
        return ApproveAct(try call.identifier("act"))
    }

    private struct Declined: Decodable { let reason: String }
    private struct Ended: Codable { let act: PendingActID }

    private static let decline = Endpoint.post(
        "/acts/{act}/refusal", .approvals, ja: "却下", en: "Decline an act", parameters: [act], body: Declined.self,
        rules: { $0.with("reason", .text(1...500)) }, codes: codes,
        { call, body in DeclineAct(try call.identifier("act"), reason: body.reason) }, as: { Ended(act: $0) })

    private static let withdraw = Endpoint.post(
        "/acts/{act}/withdrawal", .approvals, ja: "申請の取下げ", en: "Take back what one has asked for", parameters: [act],
        codes: codes + ["approval.notInitiator"]
    ) { call in WithdrawAct(try call.identifier("act")) }
}
