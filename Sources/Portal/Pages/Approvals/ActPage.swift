import Documents
import Quantities
import UseCases

/// One act: exactly what is asked, by whom, until when; and the forms of whoever may decide on it.
enum ActPage {
    static let route = Route.page("/acts/{act}", .query(ShowPendingAct.self)) { visit in
        try page(try visit.ask(ShowPendingAct(try visit.identifier("act"))), visit)
    }

    static func page(_ act: PendingAct, _ visit: Visit) throws -> Page {
        let now = visit.folder.now
        let record = String(act.id.text.dropFirst(3))
        return Page(
            visit.word(.actHeading, act.id.text), crumbs: [Page.Crumb(visit.word(.actsHeading), ActsPage.path)]
        ) { out, word in
            out.element("p", ["class": "lead"], text: word(act.summary))
            var facts = FactList(word)
            facts.add(.actColumnState, badge: word.state(of: act, at: now), act.tone(at: now))
            facts.add(.actColumnInitiator, act.initiator.person.text)
            facts.add(.actColumnProposed, word.instant(act.proposedAt))
            facts.add(.actColumnExpires, word.instant(act.expiresAt))
            facts.add(.actClosedBy, act.closedBy?.person.text)
            facts.add(.actReason, act.reason)
            facts.add(.actRecord, record, link: "/log/records/\(record)")
            facts.write(&out)
            out.element("details") { out in
                out.element("summary", text: word(.actContent))
                out.element("pre") { out in out.element("code", text: act.content) }
            }
            guard act.state == .waiting, !act.hasExpired(at: now), let session = visit.session,
                session.actor.role != .auditor
            else { return }
            if session.actor.person == act.initiator.person {
                withdrawal(act, session, &out, word)
            } else {
                decision(act, session, &out, word)
            }
        }
    }

    private static func decision(
        _ act: PendingAct, _ session: Session, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        out.element("div", ["class": "columns"]) { out in
            form(act, "approve", session, &out) { out in
                out.element("p", text: word(.actApproveText))
                if !session.isFresh { out.element("p", ["class": "muted"], text: word(.actConfirmFirst)) }
                out.element("button", text: word(.actApprove))
            }
            form(act, "decline", session, &out) { out in
                out.element("div", ["class": "field"]) { out in
                    out.element("label", ["for": "reason"], text: word(.actDeclineReason))
                    out.element(
                        "textarea", ["id": "reason", "name": "reason", "required": "", "maxlength": "500"], text: "")
                }
                out.element("button", ["class": "danger"], text: word(.actDecline))
            }
        }
    }

    private static func withdrawal(
        _ act: PendingAct, _ session: Session, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        form(act, "withdraw", session, &out) { out in
            out.element("p", text: word(.actOwn))
            out.element("button", ["class": "quiet"], text: word(.actWithdraw))
        }
    }

    private static func form(
        _ act: PendingAct, _ verb: String, _ session: Session, _ out: inout HTMLWriter,
        _ content: (inout HTMLWriter) -> Void
    ) {
        out.element("form", ["method": "post", "action": "/acts/\(act.id)/\(verb)", "class": "card"]) { out in
            FormToken.write(session, &out)
            content(&out)
        }
    }
}
