/// The pages of registry administrators and account representatives.
enum RegistryPages {
    static let routes = accounts + units + holds + registry

    private static let accounts =
        [
            AccountListPage.route, OpenAccountPage.route, OpenAccountPage.open, AccountPage.route,
            AccountStatementPage.route, IssuancePage.list, IssuancePage.route, IssuancePage.issue,
        ] + AccountSteps.routes + RepresentativeSteps.routes + TrustSteps.routes

    private static let units =
        [TransferPage.route, TransferPage.transfer, RetirePage.route, RetirePage.retire] + BulkTransferPage.routes
        + ReservePage.routes + ExchangePages.routes + CancelPage.routes + ExportPage.routes

    private static let holds = [HoldListPage.route] + HoldPage.routes

    private static let registry =
        [RegistryPage.route, DuplicatesPage.route] + FreezeSteps.routes + CorrectionPage.routes + ControlsPage.routes
        + ReconciliationPage.routes
}
