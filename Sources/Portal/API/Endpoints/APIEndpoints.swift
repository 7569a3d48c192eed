/// Everything that machines can ask.
package enum APIEndpoints {
    package static let all: [Endpoint] =
        OverviewEndpoints.all + ProjectEndpoints.all + MemberEndpoints.all + ReadingEndpoints.all + PeriodEndpoints.all
        + DocumentEndpoints.all + VerificationEndpoints.all + CertificationEndpoints.all + AccountEndpoints.all
        + UnitEndpoints.all + RecordEndpoints.all + RuleEndpoints.all + PartyEndpoints.all + ActEndpoints.all
        + HistoryEndpoints.all

    static let routes: [Route] = all.map(\.route) + [DescriptionPage.route] + DocsPages.routes
}
