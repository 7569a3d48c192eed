import Documents
import Gateways
import ProjectCycle
import Quantities
import UseCases

/// The plan of a project before the verifier: what it says, and the statement that it is valid.
enum ValidationPage {
    static let route = Route.page("/validation/{project}", .query(ShowPlanToValidate.self)) { visit in
        try page(visit)
    }

    static let validate = Route(
        .post, "/validation/{project}", .command(TakeProjectStep<ValidateProject>.self)
    ) { visit in
        let project: ProjectID = try visit.identifier("project")
        return try ActForm.answer(visit) { form in
            let answer = try visit.act(
                TakeProjectStep(ValidateProject(project: project, statementDigest: form["statement"] ?? "")),
                id: form["id"])
            return Receipt.to("/validation/\(Visit.segment(project))", record: answer.record)
        } again: {
            try page(visit, typed: $0, refusal: $1)
        }
    }

    private static func page(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let shown = try visit.ask(ShowPlanToValidate(project: try visit.identifier("project")))
        let project = shown.project
        return Page(
            visit.word(.validationOf, project.project.text),
            crumbs: [Page.Crumb(visit.word(.verificationHeading), VerificationListPage.path)]
        ) { out, word in
            Receipt.write(&out, visit)
            facts(shown, word, &out)
            guard visit.may(TakeProjectStep<ValidateProject>.self), project.phase == .planDrafted else { return }
            out.element("h2", text: word(.validateHeading))
            out.element("p", text: word(.validateText))
            let form = ActForm(
                "/validation/\(Visit.segment(project.project))", visit, typed: typed, refusal: refusal,
                blames: [("project.digest", "statement")])
            form.write(&out, submit: .validateSubmit) { out in
                form.digest("statement", .validationStatement, hint: .digestHint, &out)
            }
        }
    }

    private static func facts(_ shown: PlanToValidate, _ word: PortalWording, _ out: inout HTMLWriter) {
        let plan = shown.project.plan
        var facts = FactList(word)
        facts.add(.projectTitle, word(plan.title))
        facts.add(.programmeOperatorName, "\(shown.operatorName) (\(plan.operatorOrganisation))")
        facts.add(.methodology, "\(plan.methodology) \(plan.methodologyVersion)")
        facts.add(.holderAccount, plan.holderAccount.text, link: AccountPage.path(plan.holderAccount))
        facts.add(.dataManager, plan.dataManager.text)
        facts.add(.monitoringPerson, plan.monitoringPerson.text)
        facts.add(.retention, word(.years, "\(plan.retentionYears)"))
        facts.add(.plannedOn, shown.project.draftedBy.person.text)
        if let validation = shown.project.validation {
            facts.add(.validated, word.day(validation.day))
            facts.add(.validationStatement, code: validation.statementDigest)
        }
        facts.add(
            .history, word(.historyOf, shown.project.project.text),
            link: HistoryPage.path(.project, shown.project.project))
        facts.write(&out)
        guard !plan.plannedClaims.isEmpty else { return }
        out.element("h2", text: word(.plannedClaims))
        ClaimTable.write(plan.plannedClaims, &out, word)
    }
}

/// Claims by fiscal year with their sum.
enum ClaimTable {
    static func write(_ claims: [VintageClaim], _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("div", ["class": "scrolls"]) { out in
            out.element("table", ["class": "claims"]) { out in
                out.element("caption", text: word(.claimsByYear))
                out.element("thead") { out in
                    out.element("tr") { out in
                        out.element("th", ["scope": "col"], text: word(.vintage))
                        out.element("th", ["scope": "col", "class": "number"], text: word(.quantity))
                    }
                }
                out.element("tbody") { out in
                    for claim in claims {
                        out.element("tr") { out in
                            out.element("th", ["scope": "row"], text: word.documents.fiscalYear(claim.fiscalYear))
                            out.element("td", ["class": "number"], text: word.tonnes(claim.tonnes))
                        }
                    }
                    out.element("tr", ["class": "total"]) { out in
                        out.element("th", ["scope": "row"], text: word(.total))
                        out.element("td", ["class": "number"], text: word.tonnes(claims.map(\.tonnes).sum))
                    }
                }
            }
        }
    }
}
