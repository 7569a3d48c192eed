/// What waits for a second person, and the decisions on it.
enum ApprovalPages {
    static let routes: [Route] =
        [ActsPage.route, ActPage.route] + ActDecisions.routes
}
