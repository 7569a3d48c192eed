import UseCases

enum MemberEndpoints {
    /// A list of some hundred thousand members.
    static let longestList = 32 << 20

    static let all = [
        Endpoint.upload(
            "/projects/{project}/members", .members, ja: "会員名簿の登録（CSV）",
            en: "Take a list of members into a project: all of them, or none and every reason", type: "text/csv",
            longest: longestList, parameters: [.project], codes: ["members.rows.bad", "members.list.empty"]
        ) { call, bytes in ImportMembers(project: try call.identifier("project"), bytes: bytes) }
    ]
}
