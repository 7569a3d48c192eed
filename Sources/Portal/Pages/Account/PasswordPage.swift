import Documents
import Gateways
import Quantities
import UseCases

/// Changes one's own password.
enum PasswordPage {
    static let path = "/account/password"

    static let route = Route.page(PathTemplate(path), .signedIn) { visit in page(visit) }

    static let post = Route(.post, PathTemplate(path), .signedIn, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        do {
            let opened = try visit.desk.changePassword(
                visit.opened, from: form["old"] ?? "", to: PasswordPair.password(form))
            return Redirect.to(OwnAccountPage.path, headers: try visit.cookies.headers(opening: opened))
        } catch let refusal as Rejection where !refusal.code.hasPrefix("reader.") {
            return try SignInRefusal.answer(page(visit, refusal: refusal), refusal, visit)
        }
    }

    private static func page(_ visit: Visit, refusal: Rejection? = nil) -> Page {
        Page(visit.word(.accountPassword), crumbs: [.init(visit.word(.accountHeading), OwnAccountPage.path)]) {
            out, word in
            let form = ActForm(
                path, visit, refusal: refusal, blames: [("identity.signIn", "old")] + PasswordPair.blames)
            form.write(&out, submit: .setPassword) { out in
                form.secret("old", .accountPasswordOld, autocomplete: "current-password", &out)
                PasswordPair.write(form, &out)
            }
        }
    }
}
