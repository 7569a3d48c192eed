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
        return try ActForm.answer(visit) { form in
            let step = TransferUnits(from: account, to: try receiver(form), units: try UnitsField.read(form))
            guard Confirmation(form).isGiven else {
                return try preview(try visit.ask(PreviewTransfer(step)), step, form, visit).answer(to: visit)
            }
            let path = AccountPage.path(account)
            return Receipt.to(try visit.submit(TakeRegistryStep(step), id: form["id"])) {
                (path, $0.record)
            }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func receiver(_ form: FormValues) throws(Rejection) -> AccountID {
        do { return try AccountID(form["to"] ?? "") } catch {
            throw Rejection(
                "registry.account.unknown", expected: "an account", found: String((form["to"] ?? "").prefix(80)),
                ja: "その口座はありません", en: "There is no such account")
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowAccountDesk(account: try visit.identifier("account")))
        return Page(visit.word(.transferHeading), crumbs: AccountPage.crumbs(visit, view.account.id)) { out, word in
            out.element("p", ["class": "lead"], text: word(.transferText))
            guard view.isOwn else { return out.element("p", ["class": "empty"], text: word(.nothingToDo)) }
            out.element("p", text: "\(word(.held)): \(word.tonnes(view.held))")
            let form = ActForm(
                "\(AccountPage.path(view.account.id))/transfer", visit, typed: typed, refusal: refusal,
                blames: [("registry.account.unknown", "to"), ("registry.transfer", "to")] + UnitsField.blames)
            form.write(&out, submit: .preview) { out in
                form.field("to", .receivingAccount, &out)
                UnitsField.write(form, &out)
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
            facts.write(&out)
            MovementPreviewTable.write(preview, &out, word)
            let path = "\(AccountPage.path(step.from))/transfer"
            Confirmation.write(
                ActForm(path, visit, typed: form), submit: .transferNow, keeping: ["to"] + UnitsField.names,
                back: path, &out, word)
        }
    }
}
