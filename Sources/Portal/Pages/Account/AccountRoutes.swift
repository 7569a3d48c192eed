/// Sign-in, and a person's own settings.
enum AccountRoutes {
    static let all: [Route] = [
        SignInPage.route, SignInPage.post, SecondStepPage.route, SecondStepPage.post, WelcomePage.route,
        WelcomePage.post, OpenIDSignIn.begin, OpenIDSignIn.end, SignOut.route, SignOut.everywhere, ConfirmPage.route,
        ConfirmPage.post, OwnAccountPage.route,
        OwnAccountPage.switchRole, PasswordPage.route, PasswordPage.post, SecondFactorPage.route,
        SecondFactorPage.offer, SecondFactorPage.confirm, SecondFactorPage.renew, SecondFactorPage.remove,
        TokensPage.route, TokensPage.create, TokensPage.revoke,
    ]
}
