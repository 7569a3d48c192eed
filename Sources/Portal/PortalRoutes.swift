/// Everything that can be asked of the portal.
package enum PortalRoutes {
    package static let all: [Route] =
        Assets.routes + [LanguageChoice.route, HomePage.route] + ApprovalPages.routes + operatorWork

    private static let operatorWork =
        ToDoPages.routes + ProgrammePages.routes + MemberPages.routes + QualityPages.routes + PeriodPages.routes
        + WorkPages.routes
}
