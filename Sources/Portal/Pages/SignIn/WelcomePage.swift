import Documents
import Gateways
import Identity
import Quantities
import UseCases

/// What a one-time link opens: the first password, or a new one (招待・再設定).
enum WelcomePage {
    static let path = "/welcome"

    static let route = Route.page(PathTemplate(path), .open) { visit in
        try page(visit, secret: visit.query["link"] ?? "")
    }

    static let post = Route(.post, PathTemplate(path), .open, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        let secret = form["link"] ?? ""
        do {
            let password = try PasswordPair.password(form)
            _ = try visit.desk.accept(secret, login: form["login"], password: password, from: visit.origin)
            return Redirect.to("/sign-in")
        } catch let refusal as Rejection where refusal.code != "identity.link.invalid" {
            return try SignInRefusal.answer(page(visit, secret: secret, typed: form, refusal: refusal), refusal, visit)
        }
    }

    private static func page(
        _ visit: Visit, secret: String, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let (link, login) = try visit.desk.link(secret)
        return Page(visit.word(.welcomeHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.welcomeLead, word.instant(link.expiresAt)))
            let form = ActForm(path, visit, typed: typed, refusal: refusal, blames: PasswordPair.blames)
            form.write(&out, submit: .setPassword) { out in
                form.hidden("link", secret, &out)
                if let login {
                    // For password managers, which keep the two together.
                    form.login("login", .loginName, value: login.text, isFixed: true, &out)
                } else {
                    form.login("login", .loginName, &out)
                }
                PasswordPair.write(form, &out)
            }
        }
    }
}

/// A new password, typed twice.
enum PasswordPair {
    static let blames = [
        ("identity.password", "password"), ("portal.form.passwords", "again"), ("identity.login", "login"),
    ]

    static func write(_ form: ActForm, _ out: inout HTMLWriter) {
        form.secret("password", .newPassword, autocomplete: "new-password", hint: .newPasswordHint, &out)
        form.secret("again", .newPasswordAgain, autocomplete: "new-password", &out)
    }

    /// - Throws: ``Rejection`` `portal.form.passwordsDiffer`.
    static func password(_ form: FormValues) throws(Rejection) -> String {
        guard let password = form["password"], password == form["again"] else {
            throw Rejection(
                "portal.form.passwordsDiffer", expected: "the same password twice", ja: "二つの入力が一致しません",
                en: "The two entries differ")
        }
        return password
    }
}
