import Documents
import Gateways
import Identity
import Quantities
import UseCases

/// Login name and password; then, for whoever has one, the second factor (サインイン).
enum SignInPage {
    static let route = Route.page("/sign-in", .open) { visit in page(visit) }

    static let post = Route(.post, "/sign-in", .open, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        do {
            guard try !visit.folder.refusesSignIn(from: visit.request.peer) else {
                throw Rejection(
                    "demonstration.signIn.outside", expected: "this machine itself", found: "another one",
                    ja: "デモのサインインは、このサーバーの機械自身からだけ使えます",
                    en: "Demonstration sign-ins work on the server's own machine only")
            }
            let opened = try visit.desk.signIn(
                form["login"] ?? "", password: form["password"] ?? "", from: visit.origin)
            let headers = try visit.cookies.headers(opening: opened)
            let next = Redirect.own(form["next"])
            guard opened.owesSecondFactor else {
                return Redirect.to(OwnAccountPage.afterSignIn(opened, next), headers: headers)
            }
            return Redirect.to("\(SecondStepPage.path)?next=\(PercentText.encoded(next))", headers: headers)
        } catch let refusal as Rejection {
            return try SignInRefusal.answer(page(visit, typed: form, refusal: refusal), refusal, visit)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) -> Page {
        Page(visit.word(.signInHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.signInLead))
            // The login name is shown again; the password is not.
            let form = ActForm("/sign-in", visit, typed: typed, refusal: refusal)
            form.write(&out, submit: .signInSubmit) { out in
                form.hidden("next", Redirect.own(typed["next"] ?? visit.query["next"]), &out)
                form.login("login", .loginName, &out)
                form.secret("password", .password, autocomplete: "current-password", &out)
            }
            let next = Redirect.own(typed["next"] ?? visit.query["next"])
            for provider in (try? visit.cookies.openID)?.desk.providers.all ?? [] {
                out.element("p") { out in
                    out.element(
                        "a",
                        [
                            "class": "button quiet",
                            "href": "\(OpenIDSignIn.path(provider))?next=\(PercentText.encoded(next))",
                        ], text: word(.signInThrough, provider.name))
                }
            }
        }
    }
}

/// How a refused sign-in is answered: with the page again.
enum SignInRefusal {
    static func answer(_ page: Page, _ refusal: Rejection, _ visit: Visit) throws -> WebAnswer {
        var page = page
        page.status = refusal.code == "identity.signIn.lockedOut" || refusal.code == "identity.busy" ? 429 : 422
        var answer = try page.answer(to: visit)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    }
}
