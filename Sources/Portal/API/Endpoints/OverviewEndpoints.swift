import UseCases

enum OverviewEndpoints {
    static let all = [
        Endpoint.get("/overview", .overview, ja: "登録簿の概況", en: "What there is in all") { _ in ShowOverview() }
    ]
}
