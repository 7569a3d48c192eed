import UseCases

/// The pages of the header, in order. Each visitor sees those that they may open.
enum Navigation {
    static let items: [NavigationItem] = [
        NavigationItem(.home, "/", .open),
        NavigationItem(.todoTitle, "/work", .query(ShowToDo.self)),
        NavigationItem(.programmeTitle, "/manage", .query(ListInsideProjects.self)),
        NavigationItem(.actsHeading, ActsPage.path, .query(ListPendingActs.self)),
    ]
}
