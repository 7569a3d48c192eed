enum PeriodPages {
    static let routes =
        [PeriodPage.route, PeriodPage.produce, ClaimLinesPage.route, PeriodDocument.route] + ClosePage.routes
}
