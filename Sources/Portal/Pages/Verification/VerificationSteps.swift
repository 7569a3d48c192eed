import Documents
import Quantities
import UseCases
import Verification

/// What the visitor can do next in a verification, and what keeps the statement from being signed.
struct VerificationSteps {
    let view: VerificationView
    let visit: Visit
    let typed: FormValues
    let refusal: Rejection?

    private var word: PortalWording { visit.word }
    private var path: String { VerificationPage.path(view.period.id) }

    func write(_ out: inout HTMLWriter) {
        guard view.state.statement == nil else { return }
        stepper(&out)
        out.element("div", ["class": "columns"]) { out in
            if visit.may(OpenVerification.self), view.state.history.isEmpty, view.state.engagement == nil {
                card(.openHeading, &out) { open(&$0) }
            }
            if visit.may(RunVerificationChecklist.self), view.period.report != nil {
                card(.runHeading, &out) { out in
                    out.element("p", text: word(.runText))
                    form("\(path)/run", isIts: typed["team"] == nil && typed["opinion"] == nil).write(
                        &out, submit: view.state.run == nil ? .runFirst : .runAgain,
                        view.state.run == nil ? .plain : .quiet)
                }
            }
            if visit.may(ReviewVerification.self), view.state.run != nil {
                card(.reviewHeading, &out) { review(&$0) }
            }
            if view.isTeam(visit.session?.actor), view.state.run != nil {
                card(.signHeading, &out) { out in
                    out.element("p", text: word(.signText))
                    out.element("p") { out in
                        out.element("a", ["class": "button", "href": "\(path)/sign"], text: word(.signGo))
                    }
                }
            }
            if !view.progress.blockers.isEmpty { card(.blockersHeading, &out) { blockers(&$0) } }
        }
    }

    private func card(_ heading: PortalPhrase, _ out: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
        out.element("section", ["class": "card"]) { out in
            out.element("h2", text: word(heading))
            content(&out)
        }
    }

    /// A form of this page; what was typed and refused is its own only if it was sent.
    private func form(
        _ action: String, isIts: Bool, blames: [(String, String)] = []
    ) -> ActForm {
        ActForm(action, visit, typed: isIts ? typed : FormValues(), refusal: isIts ? refusal : nil, blames: blames)
    }

    private func stepper(_ out: inout HTMLWriter) {
        var isDone = true
        out.element("ol", ["class": "stepper"]) { out in
            for stage in VerificationStage.allCases {
                if stage == view.step {
                    isDone = false
                    out.element("li", ["aria-current": "step"], text: word(stage.phrase))
                } else {
                    out.element("li", ["class": isDone ? "done" : ""], text: word(stage.phrase))
                }
            }
        }
    }

    private func open(_ out: inout HTMLWriter) {
        out.element("p", text: word(.openText))
        let form = form(
            "\(path)/open", isIts: typed["team"] != nil,
            blames: [
                ("verification.digest", "contract"), ("verification.engagement", "team"),
                ("quantity.identifier", "team"),
                ("verification.actor", "team"),
            ])
        form.write(&out, submit: .openSubmit) { out in
            form.field("team", .team, hint: .teamHint, value: visit.session?.actor.person.text ?? "", &out)
            form.digest("contract", .contractDigest, hint: .digestHint, &out)
        }
    }

    private func review(_ out: inout HTMLWriter) {
        out.element("p", text: word(.reviewText))
        let form = form(
            "\(path)/review", isIts: typed["opinion"] != nil,
            blames: [
                ("portal.form.choice", "agrees"), ("verification.comment", "comment"),
                ("verification.input", "comment"),
            ])
        form.write(&out, submit: .reviewSubmit) { out in
            form.radios(
                "agrees", .reviewConclusion, [("yes", word(.reviewAgrees)), ("no", word(.reviewDisagrees))], &out)
            form.choice("opinion", .reviewOpinion, Opinion.allCases.map { ($0.rawValue, word($0.name)) }, &out)
            form.area("comment", .reviewReason, hint: .reviewReasonHint, &out)
        }
    }

    private func blockers(_ out: inout HTMLWriter) {
        out.element("p", text: word(.blockersText))
        out.element("ul", ["class": "inline"]) { out in
            for blocker in view.progress.blockers {
                let name = String(blocker.prefix { $0 != " " })
                out.element("li") { out in
                    if let item = view.items.first(where: { $0.id.text == name }) {
                        out.element("a", ["href": ItemGrid.path(item.id, of: view.period.id)], text: blocker)
                    } else {
                        out.text(blocker == "review" ? word(.blockerReview) : blocker)
                    }
                }
            }
        }
    }
}
