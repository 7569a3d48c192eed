enum ProgrammePages {
    static let routes =
        [ProgrammePage.route, ManagePage.route] + PlanPage.routes + RegisterPage.routes
        + WithdrawPage.routes
}
