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
            out.element("dl") { out in
                fact(.actColumnState, word.state(of: act, at: now), badge: act.tone(at: now), &out, word)
                fact(.actColumnInitiator, act.initiator.person.text, &out, word)
                fact(.actColumnProposed, word.instant(act.proposedAt), &out, word)
                fact(.actColumnExpires, word.instant(act.expiresAt), &out, word)
                if let closedBy = act.closedBy { fact(.actClosedBy, closedBy.person.text, &out, word) }
                if let reason = act.reason { fact(.actReason, reason, &out, word) }
                out.element("div") { out in
                    out.element("dt", text: word(.actRecord))
                    out.element("dd") { out in out.element("a", ["href": "/log/records/\(record)"], text: record) }
                }
            }
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

    private static func fact(
        _ phrase: PortalPhrase, _ value: String, badge: ListingCell.Tone? = nil, _ out: inout HTMLWriter,
        _ word: PortalWording
    ) {
        out.element("div") { out in
            out.element("dt", text: word(phrase))
            out.element("dd") { out in
                if let badge {
                    out.element("span", ["class": "badge \(badge.rawValue)"], text: value)
                } else {
                    out.text(value)
                }
            }
        }
    }
}
