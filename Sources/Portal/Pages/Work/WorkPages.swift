enum WorkPages {
    static let routes = [WorkPage.route, WorkPage.cancel, WorkPage.confirm, ProblemFile.route]
}
