import ProjectCycle
import Quantities
import UseCases
import Verification

/// The verifier's and the reviewer's acts.
enum VerificationEndpoints {
    static let all = [list, show, open, run, answer, resolve, review, sign]

    /// Longest comment of an item, an opinion or a review, in characters.
    private static let comment = Schema(.text(.paragraphs(0...4_000)))
    private static let codes = ["project.period.unknown", "verification.statement.signed"]

    /// A monitoring period that is or was before verifier and committee.
    private struct Line: Codable, Sendable {
        let project: ProjectID
        let title: Bilingual
        let monitoringPeriod: MonitoringPeriodID
        let period: Period
        let stage: MonitoringStage
        let claim: Tonnes
        /// Public name of the verification body.
        let body: String?
        let unanswered: Int
        let unresolved: Int
        let failing: Int

        init(_ row: VerificationList.Row) {
            project = row.project
            title = row.title
            monitoringPeriod = row.monitoringPeriod
            period = row.period
            stage = row.stage
            claim = row.claim
            body = row.body
            unanswered = row.unanswered
            unresolved = row.unresolved
            failing = row.failing
        }
    }

    private static let list = Endpoint.list(
        "/verifications", .verification, ja: "検証対象の一覧", en: "Monitoring periods before verifier and committee",
        { _, page in ListVerifications(after: try page.after.map { try ProjectID($0) }) },
        as: { Paged($0.rows.map { Line($0) }, next: $0.next?.text) })

    private static let show = Endpoint.get(
        "/periods/{period}/verification", .verification, ja: "検証項目の状況", en: "How the items of a verification stand",
        parameters: [.period], codes: ["project.period.unknown"],
        { call in ShowVerification(monitoringPeriod: try call.identifier("period")) }, as: { $0.progress })

    private struct Engagement: Decodable {
        let team: [PersonID]
        let contractDigest: String
    }

    private static let open = Endpoint.post(
        "/periods/{period}/verification", .verification, ja: "検証の開始（検証契約）",
        en: "Take on a monitoring period with a team", parameters: [.period], body: Engagement.self,
        rules: { $0.with("team", .array(of: .identifier, 1...50)).with("contractDigest", .digest) },
        codes: ["project.period.unknown"]
    ) { call, body in
        OpenVerification(
            monitoringPeriod: try call.identifier("period"), team: body.team, contractDigest: body.contractDigest)
    }

    private static let run = Endpoint.post(
        "/periods/{period}/verification/run", .verification, ja: "システム項目の判定",
        en: "Run the system's items of the checklist", parameters: [.period],
        codes: ["project.period.unknown", "verification.report.missing"]
    ) { call in RunVerificationChecklist(monitoringPeriod: try call.identifier("period")) }

    private struct ItemAnswer: Decodable {
        let answer: Verification.Answer
        let comment: String
    }

    private static let answer = Endpoint.post(
        "/periods/{period}/verification/items/{item}/answer", .verification, ja: "検証項目への回答",
        en: "Answer one of the items left to people", parameters: [.period, .item], body: ItemAnswer.self,
        rules: { $0.with("comment", comment) }, codes: codes
    ) { call, body in
        AnswerChecklistItem(
            monitoringPeriod: try call.identifier("period"), item: call.text("item") ?? "", answer: body.answer,
            comment: body.comment)
    }

    private struct Resolution: Decodable { let comment: String }

    private static let resolve = Endpoint.post(
        "/periods/{period}/verification/items/{item}/resolution", .verification, ja: "所見の解消",
        en: "Accept what was done about a request", parameters: [.period, .item], body: Resolution.self,
        rules: { $0.with("comment", comment) }, codes: codes
    ) { call, body in
        ResolveChecklistFinding(
            monitoringPeriod: try call.identifier("period"), item: call.text("item") ?? "", comment: body.comment)
    }

    private struct Review: Decodable {
        let agrees: Bool
        let opinion: Opinion
        let comment: String
    }

    private static let review = Endpoint.post(
        "/periods/{period}/verification/review", .verification, ja: "独立レビュー",
        en: "Agree or disagree with the opinion that the verifier proposes", parameters: [.period],
        body: Review.self, rules: { $0.with("comment", comment) }, codes: codes
    ) { call, body in
        ReviewVerification(
            monitoringPeriod: try call.identifier("period"), agrees: body.agrees, opinion: body.opinion,
            comment: body.comment)
    }

    private struct Statement: Decodable {
        let opinion: Opinion
        let qualification: String?
    }

    private static let sign = Endpoint.post(
        "/periods/{period}/verification/statement", .verification, ja: "検証意見の表明",
        en: "Sign the verification statement", parameters: [.period], body: Statement.self,
        rules: { $0.with("qualification", comment) }, codes: codes
    ) { call, body in
        SignVerificationStatement(
            monitoringPeriod: try call.identifier("period"), opinion: body.opinion,
            qualification: body.qualification ?? "")
    }
}
