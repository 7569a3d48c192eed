/// Everything that machines can ask.
package enum APIEndpoints {
    package static let all: [Endpoint] =
        OverviewEndpoints.all + ProjectEndpoints.all + MemberEndpoints.all + ReadingEndpoints.all + PeriodEndpoints.all
        + DocumentEndpoints.all + VerificationEndpoints.all + CertificationEndpoints.all + AccountEndpoints.all
        + AccountStepEndpoints.all + UnitEndpoints.all + UnitStepEndpoints.all + HoldEndpoints.all
        + RegistryControlEndpoints.all + DuplicateEndpoints.all + RecordEndpoints.all + RuleEndpoints.all
        + PartyEndpoints.all + ActEndpoints.all
        + HistoryEndpoints.all + NoticeEndpoints.all + InsideEndpoints.all + WorkEndpoints.all + OpenDataEndpoints.all

    static let routes: [Route] = all.map(\.route) + [DescriptionPage.route] + DocsPages.routes
}
