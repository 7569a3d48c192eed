import Documents
import Gateways
import Identity
import Quantities
import Store
import UseCases

/// A person's own page: who they act as, where they are signed in, what was done in their name, what protects it.
enum OwnAccountPage {
    static let path = "/account"

    private static let failed = "failed"

    /// Where a sign-in leads: whoever was attempted at meanwhile is told so first.
    static func afterSignIn(_ opened: OpenedSession, _ next: String) -> String {
        opened.earlierFailures > 0 ? "\(path)?\(failed)=\(opened.earlierFailures)" : next
    }

    static let route = Route.page(PathTemplate(path), .signedIn) { visit in
        let opened = try visit.opened
        let desk = try visit.desk
        let memberships = try desk.memberships(of: opened)
        let sessions = try desk.sessions(of: opened)
        let journal = try desk.journal(of: opened)
        let factor = try desk.secondFactor(of: opened)
        return Page(visit.word(.accountHeading)) { out, word in
            if let count = visit.query[failed].flatMap({ Int($0) }) {
                out.element("div", ["class": "notice caution", "role": "status"]) { out in
                    out.element("p", ["class": "notice-title"], text: word(.accountFailures, "\(count)"))
                }
            }
            var facts = FactList(word)
            facts.add(.accountPerson, visit.session?.personName)
            facts.add(.accountActing, word(opened.session.role.name) + " · " + (visit.session?.organisationName ?? ""))
            facts.add(
                .accountFactor,
                factor.isEnrolled ? word(.accountFactorOn, "\(factor.codesLeft)") : word(.accountFactorOff))
            facts.write(&out)
            roles(memberships, opened, visit, &out)
            out.element("h2", text: word(.accountSecurity))
            out.element("ul") { out in
                for (path, phrase) in [
                    (PasswordPage.path, PortalPhrase.accountPassword), (SecondFactorPage.path, .accountFactor),
                    (TokensPage.path, .tokensHeading),
                ] {
                    out.element("li") { out in out.element("a", ["href": path], text: word(phrase)) }
                }
            }
            list(sessions, opened, visit, &out)
            list(journal, visit, &out)
        }
    }

    private static func roles(
        _ memberships: [Membership], _ opened: OpenedSession, _ visit: Visit, _ out: inout HTMLWriter
    ) {
        let choices = memberships.flatMap { membership in membership.roles.map { (membership.organisation, $0) } }
        guard choices.count > 1 else { return }
        out.element("h2", text: visit.word(.accountRoles))
        let form = ActForm("/account/role", visit)
        form.write(&out, submit: .accountSwitch, .quiet) { out in
            form.choice(
                "acting", .accountActing,
                choices.map { ("\($0.0) \($0.1.rawValue)", "\(visit.word($0.1.name)) · \($0.0)") },
                selected: "\(opened.session.organisation) \(opened.session.role.rawValue)", &out)
        }
    }

    static let switchRole = Route(.post, "/account/role", .signedIn) { visit in
        let parts = try visit.form()["acting"]?.split(separator: " ") ?? []
        guard parts.count == 2, let role = Role(rawValue: String(parts[1])) else {
            throw Visit.notFound(parts.joined(separator: " "))
        }
        let opened = try visit.desk.switchRole(visit.opened, to: role, of: OrganisationID(String(parts[0])))
        return Redirect.to(path, headers: try visit.cookies.headers(opening: opened))
    }

    private static func list(
        _ sessions: [SignInSession], _ opened: OpenedSession, _ visit: Visit, _ out: inout HTMLWriter
    ) {
        let word = visit.word
        out.element("h2", text: word(.accountSessions))
        let listing = Listing(
            word(.accountSessions),
            [
                .init("since", .accountSessionSince), .init("seen", .accountSessionSeen),
                .init("from", .accountSessionFrom), .init("agent", .accountSessionAgent),
                .init("this", .accountSessionThis),
            ],
            rows: sessions.map { session in
                [
                    .text(word.instant(session.createdAt)), .text(word.instant(session.seenAt)),
                    .code(session.origin.address), .text(session.origin.agent),
                    session.id == opened.session.id ? .badge(word(.accountSessionThis), .good) : .empty,
                ]
            })
        listing.write(&out, visit, filters: false)
        ActForm("/account/sign-out-everywhere", visit).write(&out, submit: .accountSignOutEverywhere, .quiet)
    }

    private static func list(_ entries: [AccessEntry], _ visit: Visit, _ out: inout HTMLWriter) {
        let word = visit.word
        out.element("h2", text: word(.accountJournal))
        Listing(
            word(.accountJournal),
            [
                .init("at", .accountJournalAt), .init("event", .accountJournalEvent),
                .init("from", .accountSessionFrom), .init("detail", .accountJournalDetail),
            ],
            rows: entries.map { entry in
                [
                    .text(word.instant(entry.at)), .text(word(entry.event.name)), .code(entry.address),
                    .text(entry.detail),
                ]
            }
        ).write(&out, visit, filters: false)
    }
}
