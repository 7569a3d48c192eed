enum ProgrammePages {
    static let routes =
        [ProgrammePage.route, ManagePage.route] + PlanPage.routes + ValidatePage.routes
        + RegisterPage.routes + WithdrawPage.routes
}
