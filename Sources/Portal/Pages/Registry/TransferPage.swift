import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Moves units to another account: the form, then exactly what will move, then the act.
enum TransferPage {
    static let route = Route.page("/accounts/{account}/transfer", .query(ShowAccountDesk.self)) { visit in
        try page(visit)
    }

    static let transfer = Route(
        .post, "/accounts/{account}/transfer", .command(TakeRegistryStep<TransferUnits>.self)
    ) { visit in
        let account: AccountID = try visit.identifier("account")
        return try FormAnswer.of(visit) { form in
            let step = try read(form, from: account)
            guard Confirmation(form).isGiven else {
                return try preview(try visit.ask(PreviewStep(step)), step, form, visit).answer(to: visit)
            }
            let path = AccountPage.path(account)
            return Receipt.to(try visit.submit(TakeRegistryStep(step), id: form["id"])) { answer in
                (answer.waiting.map { HoldPage.path($0.hold) } ?? path, answer.record)
            }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func read(_ form: FormValues, from account: AccountID) throws -> TransferUnits {
        TransferUnits(
            from: account, to: try AccountField.read("to", in: form), units: try UnitsField.read(form),
            on: try form["on"].flatMap { $0.isEmpty ? nil : try Day($0) })
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowAccountDesk(account: try visit.identifier("account")))
        return Page(visit.word(.transferHeading), crumbs: AccountPage.crumbs(visit, view.account.id)) { out, word in
            out.element("p", ["class": "lead"], text: word(.transferText))
            guard AccountActions.may(view, visit), view.isOwn, !view.account.isClosed else {
                return out.element("p", ["class": "empty"], text: word(.nothingToDo))
            }
            out.element("p", text: HeldAmount.text(view, word))
            let form = ActForm(
                "\(AccountPage.path(view.account.id))/transfer", visit, typed: typed, refusal: refusal,
                blames: [
                    ("registry.account.unknown", "to"), ("registry.transfer.day", "on"), ("quantity.day", "on"),
                    ("registry.transfer", "to"),
                ] + UnitsField.blames)
            form.write(&out, submit: .preview) { out in
                form.field("to", .receivingAccount, &out)
                UnitsField.write(form, &out)
                form.field("on", .transferOn, as: .date, hint: .transferOnHint, isNeeded: false, &out)
            }
        }
    }

    private static func preview(
        _ preview: MovementPreview, _ step: TransferUnits, _ form: FormValues, _ visit: Visit
    ) throws -> Page {
        let receiver = try visit.ask(ShowAccount(account: step.to))
        return Page(visit.word(.confirmHeading), crumbs: AccountPage.crumbs(visit, step.from)) { out, word in
            out.element("p", ["class": "lead"], text: word(.transferConfirm))
            var facts = FactList(word)
            facts.add(.sendingAccount, step.from.text)
            facts.add(
                .receivingAccount, "\(receiver.account.id) \(receiver.account.title) (\(receiver.organisationName))")
            facts.add(.transferOn, step.on.map { word.day($0) })
            facts.write(&out)
            MovementPreviewTable.write(preview, &out, word)
            let path = "\(AccountPage.path(step.from))/transfer"
            Confirmation.write(
                ActForm(path, visit, typed: form), submit: .transferNow, isFinal: preview.completion == nil,
                keeping: ["to", "on"] + UnitsField.names, back: path, &out, word)
        }
    }
}
