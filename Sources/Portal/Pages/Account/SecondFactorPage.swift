import Documents
import Gateways
import Identity
import Quantities
import UseCases

/// Enrols an authenticator app, renews recovery codes, or takes the second factor away. All of it needs a person who has just
/// confirmed who they are.
enum SecondFactorPage {
    static let path = "/account/second-factor"

    static let route = Route.page(PathTemplate(path), .signedIn) { visit in
        let factor = try visit.desk.secondFactor(of: visit.opened)
        return page(visit) { out, word in
            out.element(
                "p", ["class": "lead"],
                text: factor.isEnrolled ? word(.accountFactorOn, "\(factor.codesLeft)") : word(.accountFactorOff))
            ActForm("\(path)/offer", visit).write(&out, submit: .factorOffer)
            guard factor.isEnrolled else { return }
            ActForm("\(path)/codes", visit).write(&out, submit: .factorRenew, .quiet)
            ActForm("\(path)/remove", visit).write(&out, submit: .factorRemove, .danger)
        }
    }

    static let offer = Route(.post, "/account/second-factor/offer", .signedIn) { visit in
        try confirmed(visit) { opened, desk in
            let key = try desk.offerSecondFactor(opened)
            return try shown(offerPage(key, visit), to: visit)
        }
    }

    static let confirm = Route(.post, "/account/second-factor/confirm", .signedIn, longestBody: 8 << 10) { visit in
        let form = try visit.form()
        do {
            let done = try visit.desk.confirmSecondFactor(form["code"] ?? "", visit.opened)
            var answer = try shown(codesPage(done.codes, visit), to: visit)
            for field in try visit.cookies.headers(opening: done.session).fields {
                answer.headers.add(field.name, field.value)
            }
            return answer
        } catch let refusal as Rejection where refusal.code == "identity.secondFactor.refused" {
            return try SignInRefusal.answer(
                page(visit) { out, _ in codeForm(visit, refusal, &out) }, refusal, visit)
        }
    }

    static let renew = Route(.post, "/account/second-factor/codes", .signedIn) { visit in
        try confirmed(visit) { opened, desk in
            try shown(codesPage(desk.renewRecoveryCodes(opened), visit), to: visit)
        }
    }

    static let remove = Route(.post, "/account/second-factor/remove", .signedIn) { visit in
        try confirmed(visit) { opened, desk in
            let opened = try desk.removeSecondFactor(opened)
            return Redirect.to(path, headers: try visit.cookies.headers(opening: opened))
        }
    }

    /// Does it, or asks who is there first.
    private static func confirmed(
        _ visit: Visit, _ work: (OpenedSession, SignInDesk) throws -> WebAnswer
    ) throws -> WebAnswer {
        do { return try work(try visit.opened, try visit.desk) } catch let refusal as Rejection
            where refusal.code == "identity.session.notFresh"
        {
            return Redirect.to("\(ConfirmPage.path)?next=\(PercentText.encoded(path))")
        }
    }

    private static func offerPage(_ key: SecondFactorKey, _ visit: Visit) throws -> Page {
        let login = try visit.desk.login(of: visit.opened)
        let code = try login.map { try QRCode(text: key.url(issuer: "Daicho", login: $0)) }
        return page(visit) { out, word in
            out.element("p", text: word(.factorKeyText))
            var facts = FactList(word)
            facts.add(.factorKey, code: key.base32)
            facts.write(&out)
            if let login {
                let url = key.url(issuer: "Daicho", login: login)
                code?.write(&out, label: word(.factorKey))
                out.element("p") { out in out.element("a", ["href": url], text: url) }
            }
            codeForm(visit, nil, &out)
        }
    }

    private static func codeForm(_ visit: Visit, _ refusal: Rejection?, _ out: inout HTMLWriter) {
        let form = ActForm(
            "\(path)/confirm", visit, refusal: refusal, blames: [("identity.secondFactor", "code")])
        form.write(&out, submit: .codeSubmit) { out in
            form.secret("code", .code, autocomplete: "one-time-code", &out)
        }
    }

    private static func codesPage(_ codes: [RecoveryCode], _ visit: Visit) -> Page {
        page(visit) { out, word in
            out.element("h2", text: word(.factorCodes))
            out.element("p", text: word(.factorCodesText))
            out.element("ul") { out in
                for code in codes { out.element("li") { out in out.element("code", text: code.text) } }
            }
            out.element("p") { out in
                out.element("a", ["href": OwnAccountPage.path], text: word(.backToAccount))
            }
        }
    }

    private static func page(
        _ visit: Visit, _ content: @escaping @Sendable (inout HTMLWriter, PortalWording) -> Void
    ) -> Page {
        Page(
            visit.word(.accountFactor), crumbs: [.init(visit.word(.accountHeading), OwnAccountPage.path)], content)
    }

    /// What is shown once is kept by no cache.
    private static func shown(_ page: Page, to visit: Visit) throws -> WebAnswer {
        var answer = try page.answer(to: visit)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    }
}
