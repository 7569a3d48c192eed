import Quantities
import UseCases

enum HistoryEndpoints {
    static let all = [show]

    /// Who did what, when and why; the record proves it.
    private struct Entry: Codable, Sendable {
        let record: UInt64
        let kind: String
        let recordedAt: Instant
        let effectiveAt: Instant
        let actor: Actor
        let organisationName: String
        let reason: String?
        let amount: Tonnes?
        /// The record's leaf in the log, in hexadecimal.
        let leaf: String

        init(_ entry: History.Entry) {
            record = entry.record
            kind = entry.kind
            recordedAt = entry.recordedAt
            effectiveAt = entry.effectiveAt
            actor = entry.actor
            organisationName = entry.organisationName
            reason = entry.reason
            amount = entry.amount
            leaf = entry.leaf
        }
    }

    private static let show = Endpoint.list(
        "/history/{kind}/{id}", .records, ja: "履歴（いつ・誰が・なぜ）", en: "The history of anything, newest first",
        parameters: [
            .path("kind", .words(HistorySubject.Kind.self), ja: "対象の種類", en: "Of what kind it is"),
            .path("id", ja: "対象のID", en: "Its id"),
        ], codes: ["history.unknown"],
        { call, page in
            let kind = HistorySubject.Kind(rawValue: call.text("kind") ?? "") ?? .project
            return ShowHistory(try HistorySubject(kind, call.text("id") ?? ""), before: try page.record())
        }, as: { Paged($0.entries.map { Entry($0) }, next: $0.next.map { "\($0)" }) })
}
