import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// A step of the registry as a person takes it: the form, then exactly what it would do, then the act.
struct StepPage<Step: PermittedRegistryStep>: Sendable {
    let path: PathTemplate
    let heading: PortalPhrase
    let lead: PortalPhrase
    let submit: PortalPhrase
    /// It cannot be undone.
    var isFinal = true
    /// The fields that go along from the form to its confirmation.
    let names: [String]
    /// The field that a refusal is about, by the beginning of its code.
    var blames: [(String, String)] = []
    /// Where it leads once it is done, for a step that leaves nothing to look at; nil for where its place says. A form that is
    /// sent again leads there too.
    var back: String?
    let place: @Sendable (Visit) throws -> StepPlace
    let fields: @Sendable (ActForm, inout HTMLWriter) -> Void
    let read: @Sendable (FormValues, Visit) throws -> Step

    var routes: [Route] {
        [
            Route.page(path, .command(TakeRegistryStep<Step>.self)) { visit in
                // A link may fill in the form.
                try page(visit, typed: FormValues(names.compactMap { name in visit.query[name].map { (name, $0) } }))
            },
            Route(.post, path, .command(TakeRegistryStep<Step>.self)) { visit in
                try FormAnswer.of(visit) { form in
                    let step = try read(form, visit)
                    guard Confirmation(form).isGiven else { return try preview(step, form, visit).answer(to: visit) }
                    let back = try back ?? place(visit).back
                    return Receipt.to(try visit.submit(TakeRegistryStep(step), id: form["id"])) { answer in
                        (answer.waiting.map { HoldPage.path($0.hold) } ?? back, answer.record)
                    }
                } again: {
                    try page(visit, typed: $0, refusal: $1)
                }
            },
        ]
    }

    private func page(_ visit: Visit, typed: FormValues, refusal: Rejection? = nil) throws -> Page {
        let place = try place(visit)
        return Page(visit.word(heading), crumbs: place.crumbs) { out, word in
            out.element("p", ["class": "lead"], text: word(lead))
            guard place.isOffered else {
                if let refusal { RefusalNotice.write(refusal, &out, word) }
                return out.element("p", ["class": "empty"], text: word(.nothingToDo))
            }
            if let note = place.note { out.element("p", text: note) }
            let form = ActForm(place.action, visit, typed: typed, refusal: refusal, blames: blames)
            form.write(&out, submit: .preview) { out in fields(form, &out) }
        }
    }

    private func preview(_ step: Step, _ form: FormValues, _ visit: Visit) throws -> Page {
        let preview = try visit.ask(PreviewStep(step))
        let place = try place(visit)
        return Page(visit.word(.confirmHeading), crumbs: place.crumbs) { out, word in
            out.element("p", ["class": "lead"], text: word(.stepConfirm))
            out.element("p") { out in out.element("strong") { $0.prose(word(step.summary), on: word.language) } }
            if !preview.moved.isEmpty { MovementPreviewTable.write(preview, &out, word) }
            Confirmation.write(
                ActForm(place.action, visit, typed: form), submit: submit, isFinal: isFinal, keeping: names,
                back: place.action, &out, word)
        }
    }
}
