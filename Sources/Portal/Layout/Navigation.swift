import UseCases

/// The pages of the header, in order. Each visitor sees those that they may open.
enum Navigation {
    static let items: [NavigationItem] = [
        NavigationItem(.home, "/", .open),
        NavigationItem(.todoTitle, "/work", .query(ShowToDo.self)),
        NavigationItem(.programmeTitle, "/manage", .query(ListInsideProjects.self)),
        NavigationItem(.actsHeading, ActsPage.path, .query(ListPendingActs.self)),
        NavigationItem(.verificationHeading, VerificationListPage.path, .query(ListVerifications.self)),
        NavigationItem(.certificationHeading, CertificationListPage.path, .query(ListVerifications.self)),
        NavigationItem(.accountsHeading, AccountListPage.path, .query(ListAccounts.self)),
        NavigationItem(.rulesHeading, RulesPage.path, .query(ShowRules.self)),
        NavigationItem(.administration, PeoplePage.path, .query(ListPeople.self)),
    ]
}
