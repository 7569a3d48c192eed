import DataQuality
import Quantities
import Telemetry
import UseCases

enum MemberEndpoints {
    /// A list of some hundred thousand members.
    static let longestList = 32 << 20

    static let all = [list, show, take]

    /// A member with the period in which their generation may be credited.
    private struct Line: Codable, Sendable {
        let member: Member
        let window: Period
    }

    private static let list = Endpoint.list(
        "/projects/{project}/members", .members, ja: "会員一覧", en: "The members of a project",
        parameters: [
            .project,
            .query(
                "filter", .text(1...64), ja: "会員番号の先頭、または供給地点番号",
                en: "The beginning of site ids, or a whole supply point number"),
        ],
        codes: ["project.unknown"],
        { call, page in
            ListMembers(
                try call.identifier("project"), filter: call.text("filter") ?? "",
                after: try page.after.map { try SiteID($0) })
        },
        as: { page in
            Paged(page.members.map { Line(member: $0.member, window: $0.window) }, next: page.next?.text)
        })

    private static let show = Endpoint.get(
        "/projects/{project}/members/{site}", .members, ja: "会員（年度の日別データ品質を含む）",
        en: "One member with every day of a fiscal year; without a year, the newest with readings",
        parameters: [.project, .site, .fiscalYear], codes: ["project.unknown", "quality.site.unknown"],
        { call in
            ShowMember(
                try call.identifier("site"), of: try call.identifier("project"), year: call.fiscalYear)
        }, as: { MemberAnswer($0) })

    private static let take = Endpoint.upload(
        "/projects/{project}/members", .members, ja: "会員名簿の登録（CSV）",
        en: "Take a list of members into a project: all of them, or none and every reason", type: "text/csv",
        longest: longestList, parameters: [.project], codes: ["members.rows.bad", "members.list.empty"]
    ) { call, bytes in ImportMembers(project: try call.identifier("project"), bytes: bytes) }
}
