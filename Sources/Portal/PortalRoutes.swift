/// Everything that can be asked of the portal.
package enum PortalRoutes {
    package static let all: [Route] =
        Assets.routes + [LanguageChoice.route] + PublicPages.routes + ApprovalPages.routes
}
