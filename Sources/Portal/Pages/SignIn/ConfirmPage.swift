import Documents
import Gateways
import Quantities
import UseCases

/// Who is at the keyboard, once more, before an approval (再認証).
enum ConfirmPage {
    static let path = "/account/confirm"

    static let route = Route.page(PathTemplate(path), .signedIn) { visit in page(visit) }

    static let post = Route(.post, PathTemplate(path), .signedIn, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        do {
            let fresh = try visit.desk.reauthenticate(form["proof"] ?? "", visit.opened)
            return Redirect.to(Redirect.own(form["next"]), headers: try visit.cookies.headers(opening: fresh))
        } catch let refusal as Rejection where refusal.code.hasPrefix("identity.") {
            return try SignInRefusal.answer(page(visit, typed: form, refusal: refusal), refusal, visit)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) -> Page {
        Page(visit.word(.reauthenticationHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.reauthenticationLead))
            let form = ActForm(path, visit, refusal: refusal)
            form.write(&out, submit: .codeSubmit) { out in
                form.hidden("next", Redirect.own(typed["next"] ?? visit.query["next"]), &out)
                form.secret("proof", .reauthenticationProof, autocomplete: "current-password", &out)
            }
        }
    }
}
