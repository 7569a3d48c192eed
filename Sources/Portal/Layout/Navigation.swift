import UseCases

/// The pages of the header, in order. Each visitor sees those that they may open.
enum Navigation {
    static let items: [NavigationItem] = [
        NavigationItem(.home, "/", .open),
        NavigationItem(.publicProjectsHeading, "/projects", .query(ListPublicProjects.self)),
        NavigationItem(.publicIssuancesHeading, "/issuances", .query(ListIssuances.self)),
        NavigationItem(.publicRetirementsHeading, "/retirements", .query(ListRetirements.self)),
        NavigationItem(.publicUnitsHeading, "/units", .query(SearchUnits.self)),
        NavigationItem(.publicLogHeading, "/log", .query(ShowLog.self)),
        NavigationItem(.todoTitle, "/work", .query(ShowToDo.self)),
        NavigationItem(.programmeTitle, "/manage", .query(ListInsideProjects.self)),
        NavigationItem(.actsNavigation, ActsPage.path, .query(ListPendingActs.self)),
        NavigationItem(.verificationHeading, VerificationListPage.path, .query(ListVerifications.self)),
        NavigationItem(.certificationHeading, CertificationListPage.path, .query(ListVerifications.self)),
        NavigationItem(.accountsHeading, AccountListPage.path, .query(ListAccounts.self)),
        NavigationItem(.rulesHeading, RulesPage.path, .query(ShowRules.self)),
        NavigationItem(.administration, PeoplePage.path, .query(ListPeople.self)),
    ]
}
