import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Retires units for good: the form, then exactly what will be retired and what the certificate will say, then the act.
enum RetirePage {
    static let route = Route.page("/accounts/{account}/retire", .query(ShowAccountDesk.self)) { visit in try page(visit)
    }

    static let retire = Route(.post, "/accounts/{account}/retire", .command(RetireWithCertificate.self)) { visit in
        let account: AccountID = try visit.identifier("account")
        return try FormAnswer.of(visit) { form in
            let retirement = try RetirementForm.read(form, from: account)
            guard Confirmation(form).isGiven else {
                return try preview(try visit.ask(PreviewRetirement(retirement)), retirement, form, visit)
                    .answer(to: visit)
            }
            return Receipt.to(
                try visit.submit(RetireWithCertificate(retirement), id: form["id"])
            ) { ("/certificates/\(Visit.segment($0.certificate))", $0.record) }
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowAccountDesk(account: try visit.identifier("account")))
        let eligibility = try visit.ask(ShowEligibility(heldBy: view.account.id))
        return Page(visit.word(.retireHeading), crumbs: AccountPage.crumbs(visit, view.account.id)) { out, word in
            out.element("p", ["class": "lead"], text: word(.retireText))
            guard AccountActions.may(view, visit), view.isOwn, !view.account.isClosed else {
                return out.element("p", ["class": "empty"], text: word(.nothingToDo))
            }
            out.element("p", text: HeldAmount.text(view, word))
            EligibilityTables.write(eligibility, &out, visit)
            let form = ActForm(
                "\(AccountPage.path(view.account.id))/retire", visit, typed: typed, refusal: refusal,
                blames: RetirementForm.blames)
            form.write(&out, submit: .preview) { out in
                UnitsField.write(form, &out)
                RetirementForm.write(form, &out)
            }
        }
    }

    private static func preview(
        _ preview: MovementPreview, _ retirement: RetireUnits, _ form: FormValues, _ visit: Visit
    ) throws -> Page {
        let uses = [retirement.purpose] + (retirement.alsoFor ?? [])
        let eligibility = try Set(preview.moved.map(\.batch)).sorted().map {
            try visit.ask(ShowEligibility(batch: $0))
        }
        return Page(visit.word(.confirmHeading), crumbs: AccountPage.crumbs(visit, retirement.account)) { out, word in
            out.element("p", ["class": "lead"], text: word(.retireConfirm))
            var facts = FactList(word)
            facts.add(.account, retirement.account.text)
            facts.add(.purpose, word(retirement.purpose.name))
            facts.add(.alsoFor, retirement.alsoFor.map { $0.map { word($0.name) }.joined(separator: ", ") })
            facts.add(.purposeDetail, retirement.detail)
            facts.add(.beneficiary, retirement.beneficiary)
            facts.add(.beneficiaryOrganisation, retirement.beneficiaryOrganisation?.text)
            facts.add(.consent, retirement.consent)
            facts.add(.placeOfUse, retirement.use.map { "\($0.place) (\(RetirementForm.name($0.prefecture, word)))" })
            facts.add(.reportingPeriod, retirement.reportingPeriod.map { word.documents.period($0) })
            facts.write(&out)
            MovementPreviewTable.write(preview, &out, word)
            out.element("h2", text: word(.eligibilityHeading))
            for view in eligibility { EligibilityTables.write(view, chosen: uses, &out, visit) }
            let path = "\(AccountPage.path(retirement.account))/retire"
            Confirmation.write(
                ActForm(path, visit, typed: form), submit: .retireNow,
                keeping: UnitsField.names + RetirementForm.names, back: path, &out, word)
        }
    }
}
