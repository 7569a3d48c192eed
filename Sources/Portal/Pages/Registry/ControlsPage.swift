import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Says how the registry guards what leaves an account: the form, then all values at once, then the act (管理策の変更).
enum ControlsPage {
    private static let path = "\(RegistryPage.path)/controls"
    private static let names = ["diligence", "delays", "trustedAfter", "confirmation", "limit"]

    static let routes = [
        Route.page("/registry/controls", .command(SetRegistryControls.self)) { try page($0) },
        Route(.post, "/registry/controls", .command(SetRegistryControls.self)) { visit in
            try FormAnswer.of(visit) { form in
                let controls = try read(form)
                guard Confirmation(form).isGiven else { return try preview(controls, form, visit).answer(to: visit) }
                switch try visit.submit(SetRegistryControls(controls), id: form["id"]) {
                case .done: return Redirect.to(RegistryPage.path)
                case .waiting(let asked): return Redirect.to("\(ActsPage.path)/\(Visit.segment(asked.answer.act))")
                }
            } again: {
                try page(visit, typed: $0, refusal: $1)
            }
        },
    ]

    private static func read(_ form: FormValues) throws(Rejection) -> RegistryControls {
        try RegistryControls(
            requiresDueDiligence: form["diligence"] == "yes", delaysUntrusted: form["delays"] == "yes",
            trustedAfterWorkingDays: try days("trustedAfter", form) ?? 0,
            confirmationDays: try days("confirmation", form),
            untrustedLimit: try OptionalTonnes.read("limit", in: form))
    }

    private static func days(_ name: String, _ form: FormValues) throws(Rejection) -> Int? {
        try OptionalTonnes.read(name, in: form).map { Int(clamping: $0.count) }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let now = try visit.ask(ShowRegistryControls())
        return Page(visit.word(.controlsChange), crumbs: RegistryPage.crumbs(visit)) { out, word in
            out.element("p", ["class": "lead"], text: word(.controlsLead))
            let form = ActForm(path, visit, typed: typed, refusal: refusal)
            form.write(&out, submit: .preview) { out in
                form.checks(
                    "diligence", .controlDueDiligence, [("yes", word(.yesWord))],
                    ticked: now.requiresDueDiligence ? ["yes"] : [], &out)
                form.checks(
                    "delays", .controlDelays, [("yes", word(.yesWord))], ticked: now.delaysUntrusted ? ["yes"] : [],
                    &out)
                form.field(
                    "trustedAfter", .controlTrustedAfter, as: .numeric, hint: .workingDaysHint,
                    value: "\(now.trustedAfterWorkingDays)", &out)
                form.field(
                    "confirmation", .controlConfirmation, as: .numeric, hint: .confirmationHint,
                    value: now.confirmationDays.map(String.init) ?? "", isNeeded: false, &out)
                form.field(
                    "limit", .controlUntrustedLimit, as: .numeric, hint: .limitHint,
                    value: now.untrustedLimit.map { "\($0.count)" } ?? "", isNeeded: false, &out)
            }
        }
    }

    private static func preview(_ controls: RegistryControls, _ form: FormValues, _ visit: Visit) throws -> Page {
        Page(visit.word(.confirmHeading), crumbs: RegistryPage.crumbs(visit)) { out, word in
            out.element("p", ["class": "lead"], text: word(.controlsConfirm))
            ControlsFacts.write(controls, &out, word)
            Confirmation.write(
                ActForm(path, visit, typed: form), submit: .controlsSubmit, isFinal: false, keeping: names, back: path,
                &out, word)
        }
    }
}
