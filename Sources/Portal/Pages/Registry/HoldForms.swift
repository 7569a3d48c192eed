import Documents
import Registry
import UseCases

/// The buttons of a hold, for whoever may press them.
struct HoldForms {
    let row: HoldList.Row
    let visit: Visit

    private var isByHand: Bool { if case .byHand = row.hold.completion { true } else { false } }
    private var isExchange: Bool { if case .exchange = row.hold.completion { true } else { false } }
    private var isAwaited: Bool { if case .awaited = row.hold.confirmation { true } else { false } }

    func write(_ out: inout HTMLWriter) {
        if row.isForOwn, isAwaited { form("confirm", .holdConfirmText, .holdConfirm, .plain, &out) }
        if row.isForOwn, isExchange, visit.may(TakeRegistryStep<AcceptExchange>.self) {
            out.element("p", ["class": "actions"]) { out in
                out.element(
                    "a", ["class": "button", "href": "\(HoldPage.path(row.hold.id))/accept"],
                    text: visit.word(.exchangeAcceptHeading))
            }
        }
        if row.isOwn, isByHand { form("complete", .holdCompleteText, .holdComplete, .danger, &out) }
        guard visit.may(TakeRegistryStep<ReleaseHold>.self) else { return }
        if row.isOwn || visit.session?.actor.role == .registryAdministrator {
            form("release", .holdReleaseText, .holdRelease, .quiet, &out)
        } else if row.isForOwn {
            form("release", .holdDeclineText, .holdDecline, .quiet, &out)
        }
    }

    private func form(
        _ verb: String, _ text: PortalPhrase, _ submit: PortalPhrase, _ weight: ActForm.Weight,
        _ out: inout HTMLWriter
    ) {
        ActForm("\(HoldPage.path(row.hold.id))/\(verb)", visit).write(&out, submit: submit, weight) { out in
            out.element("p", text: visit.word(text))
        }
    }
}
