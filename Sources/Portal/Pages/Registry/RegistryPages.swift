/// The pages of registry administrators and account representatives.
enum RegistryPages {
    static let routes = [
        AccountListPage.route, OpenAccountPage.route, OpenAccountPage.open, AccountPage.route,
        AccountStatementPage.route, TransferPage.route, TransferPage.transfer, RetirePage.route, RetirePage.retire,
        DuplicatesPage.route, IssuancePage.list, IssuancePage.route, IssuancePage.issue,
    ]
}
