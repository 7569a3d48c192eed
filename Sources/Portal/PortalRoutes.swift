/// Everything that can be asked of the portal.
package enum PortalRoutes {
    package static let all: [Route] =
        Assets.routes + [LanguageChoice.route] + PublicPages.routes + operatorWork + desks + ApprovalPages.routes
        + AccountRoutes.all + APIEndpoints.routes

    private static let operatorWork: [Route] =
        ToDoPages.routes + ProgrammePages.routes + MemberPages.routes + QualityPages.routes + PeriodPages.routes
        + WorkPages.routes

    private static let desks: [Route] =
        VerificationPages.routes + CertificationPages.routes + RegistryPages.routes + NoticesPage.routes
        + [MailPage.route] + HistoryPages.routes + PartiesPages.routes + RulesPages.routes
}
