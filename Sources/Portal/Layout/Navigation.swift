import Quantities
import UseCases

/// The pages that the header leads to: what is public, and below it the visitor's own work in its usual order.
///
/// Each visitor sees those that they may open, and of the work what belongs to their role; everything else is reached from
/// there.
enum Navigation {
    static let publicPages = [
        NavigationItem(.publicProjectsHeading, "/projects", .query(ListPublicProjects.self)),
        NavigationItem(.publicIssuancesHeading, "/issuances", .query(ListIssuances.self)),
        NavigationItem(.publicRetirementsHeading, "/retirements", .query(ListRetirements.self)),
        NavigationItem(.publicUnitsHeading, "/units", .query(SearchUnits.self)),
        NavigationItem(.publicLogHeading, "/log", .query(ShowLog.self)),
        NavigationItem(.verifyNavigation, "/verify", .open),
    ]

    static func work(of role: Role) -> [NavigationItem] {
        switch role {
        case .programmeOperator: [toDo, programme, verification, certification, accounts, rules]
        case .verifier, .independentReviewer: [toDo, verification, duplicates, programme, rules]
        case .certificationCommittee: [toDo, certification, verification, programme, rules]
        case .registryAdministrator:
            [toDo, issuance, accounts, holds, registry, acts, duplicates, certification, administration, rules]
        case .accountRepresentative: [toDo, notices, accounts, holds, acts]
        case .jointCommitteeJapan, .jointCommitteePartner, .secretariat, .governmentAuthoriser: [toDo, rules]
        case .offsetUser: [toDo, accounts, rules]
        case .systemOperator, .auditor:
            [
                toDo, programme, verification, certification, issuance, accounts, holds, registry, acts, mail,
                administration, rules,
            ]
        }
    }

    /// What the footer leads to: whoever looks for it finds it on every page.
    static let more = [
        accounts, rules, NavigationItem(.footerData, "/open-data", .query(ShowOverview.self)),
        NavigationItem(.apiHeading, "/docs", .open),
    ]

    private static let toDo = NavigationItem(.todoTitle, "/work", .query(ShowToDo.self))
    private static let notices = NavigationItem(.noticesHeading, NoticesPage.path, .query(ListNotices.self))
    private static let mail = NavigationItem(.mailHeading, MailPage.path, .query(ShowMailState.self))
    private static let programme = NavigationItem(.programmeTitle, "/manage", .query(ListInsideProjects.self))
    private static let acts = NavigationItem(.actsHeading, ActsPage.path, .query(ListPendingActs.self))
    private static let verification = NavigationItem(
        .verificationHeading, VerificationListPage.path, .query(ListVerifications.self))
    private static let certification = NavigationItem(
        .certificationHeading, CertificationListPage.path, .query(ListVerifications.self))
    private static let issuance = NavigationItem(
        .issueHeading, IssuancePage.listPath, .query(ListVerifications.self))
    private static let duplicates = NavigationItem(
        .duplicatesHeading, DuplicatesPage.path, .query(FindDuplicates.self))
    private static let accounts = NavigationItem(.accountsHeading, AccountListPage.path, .query(ListAccounts.self))
    private static let holds = NavigationItem(.holdsHeading, HoldListPage.path, .query(ListHolds.self))
    private static let registry = NavigationItem(.registryHeading, RegistryPage.path, .query(ListFreezes.self))
    private static let rules = NavigationItem(.rulesHeading, RulesPage.path, .query(ShowRules.self))
    private static let administration = NavigationItem(.administration, PeoplePage.path, .query(ListPeople.self))
}
