/// The pages of verifier and reviewer.
enum VerificationPages {
    static let routes = [
        VerificationListPage.route, VerificationPage.route, VerificationForms.open, VerificationForms.run,
        VerificationForms.review, VerificationItemPage.route, VerificationItemPage.answer,
        VerificationItemPage.resolve, StatementPage.route, StatementPage.sign, ValidationPage.route,
        ValidationPage.validate,
    ]
}
