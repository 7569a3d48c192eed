/// What everyone may see, without signing in.
enum PublicPages {
    static let routes: [Route] =
        [
            HomePage.route, ProjectsPage.route, ProjectPage.route, IssuancesPage.route, BatchPage.route,
            RetirementsPage.route, CertificatePage.route, UnitsPage.route, LogPage.route, RecordsPage.route,
            VerifyPage.route, OpenDataPage.route, RobotsFile.route,
        ] + SummaryPages.routes + CadTrustPages.routes + RecordPage.routes + CertificateFiles.routes + LogFiles.routes
        + VerifierModules.routes
}
