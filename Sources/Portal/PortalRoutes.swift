/// Everything that can be asked of the portal.
package enum PortalRoutes {
    package static let all: [Route] =
        Assets.routes + [LanguageChoice.route, HomePage.route] + desks + ApprovalPages.routes + AccountRoutes.all
        + APIEndpoints.routes

    private static let desks: [Route] =
        VerificationPages.routes + CertificationPages.routes + RegistryPages.routes + HistoryPages.routes
        + PartiesPages.routes + RulesPages.routes
}
