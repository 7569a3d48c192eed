import Documents
import Gateways
import Identity
import Quantities
import UseCases

/// A person's own API tokens.
enum TokensPage {
    static let path = "/account/tokens"

    static let route = Route.page(PathTemplate(path), .signedIn) { visit in try page(visit) }

    static let create = Route(.post, PathTemplate(path), .signedIn, longestBody: 16 << 10) { visit in
        let form = try visit.form()
        do {
            let days = Int64(form["days"] ?? "") ?? 0
            let created = try visit.desk.createToken(
                form["label"] ?? "", scope: TokenScope(form["scope"] ?? ""),
                expiresAt: visit.folder.now.advanced(bySeconds: min(max(days, 0), 10_000) * 86_400),
                by: visit.opened.request(id: form["id"]))
            var answer = try page(visit, created: created.text).answer(to: visit)
            answer.headers["Cache-Control"] = "no-store"
            return answer
        } catch let refusal as Rejection where !refusal.code.hasPrefix("reader.") {
            return try SignInRefusal.answer(page(visit, typed: form, refusal: refusal), refusal, visit)
        }
    }

    static let revoke = Route(.post, "/account/tokens/{token}/revoke", .signedIn) { visit in
        _ = try visit.act(RevokeToken(try visit.identifier("token")))
        return Redirect.to(path)
    }

    private static func page(
        _ visit: Visit, created: String? = nil, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let tokens = try visit.desk.tokens(of: visit.opened.session.person)
        let now = visit.folder.now
        return Page(
            visit.word(.tokensHeading), crumbs: [.init(visit.word(.accountHeading), OwnAccountPage.path)]
        ) { out, word in
            out.element("p", ["class": "lead"], text: word(.tokensLead))
            if let created {
                out.element("div", ["class": "notice good", "role": "status"]) { out in
                    out.element("p", ["class": "notice-title"], text: word(.tokenCreated))
                    out.element("p") { out in out.element("code", text: created) }
                }
            }
            Listing(
                word(.tokensHeading),
                [
                    .init("id", .tokenID), .init("label", .tokenLabel), .init("scope", .tokenScope),
                    .init("expires", .tokenExpires), .init("used", .tokenUsed), .init("state", .tokenState),
                ],
                rows: tokens.map { token in
                    [
                        .code(token.id.text), .text(token.label), .code(token.scope.text), .day(token.expiresAt.day),
                        token.usedAt.map { .text(word.instant($0)) } ?? .empty,
                        token.isLive(at: now) ? .badge(word(.tokenLive), .good) : .badge(word(.tokenOver), .neutral),
                    ]
                }
            ).write(&out, visit, filters: false)
            for token in tokens where token.isLive(at: now) {
                let form = ActForm("\(path)/\(token.id)/revoke", visit)
                form.write(&out, submit: .tokenRevoke, .quiet) { out in
                    out.element("code", text: "\(token.id) \(token.label)")
                }
            }
            out.element("h2", text: word(.tokenCreate))
            let form = ActForm(
                path, visit, typed: typed, refusal: refusal,
                blames: [
                    ("identity.token.life", "days"), ("identity.token.label", "label"),
                    ("identity.token.scope", "scope"),
                ])
            form.write(&out, submit: .tokenCreate) { out in
                form.field("label", .tokenLabel, &out)
                form.field("scope", .tokenScope, hint: .tokenScopeHint, value: "read", &out)
                form.field("days", .tokenDays, as: .numeric, value: "90", &out)
            }
        }
    }
}
