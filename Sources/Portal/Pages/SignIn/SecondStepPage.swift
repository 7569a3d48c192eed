import Documents
import Gateways
import Quantities
import UseCases

/// The second factor of whoever has shown a password.
enum SecondStepPage {
    static let path = "/sign-in/code"

    static let route = Route.page(PathTemplate(path), .open) { visit in page(visit) }

    static let post = Route(.post, PathTemplate(path), .open, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        guard let opened = try visit.cookies.opened(in: visit.request), opened.owesSecondFactor else {
            return Redirect.to("/sign-in")
        }
        do {
            let complete = try visit.desk.showSecondFactor(form["code"] ?? "", opened)
            return Redirect.to(
                OwnAccountPage.afterSignIn(complete, Redirect.own(form["next"])),
                headers: try visit.cookies.headers(opening: complete))
        } catch let refusal as Rejection {
            return try SignInRefusal.answer(page(visit, typed: form, refusal: refusal), refusal, visit)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) -> Page {
        Page(visit.word(.codeHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.codeLead))
            let form = ActForm(path, visit, refusal: refusal)
            form.write(&out, submit: .codeSubmit) { out in
                form.hidden("next", Redirect.own(typed["next"] ?? visit.query["next"]), &out)
                form.secret("code", .code, autocomplete: "one-time-code", &out)
            }
        }
    }
}
