import Documents
import Gateways
import Quantities
import UseCases
import Verification

/// The signature of the statement: opinion first, then exactly what will be signed, then the signature.
enum StatementPage {
    static let route = Route.page("/verification/{period}/sign", .query(ShowVerification.self)) { visit in
        try form(visit)
    }

    /// Without the confirmation it shows what would be signed; with it, it signs.
    static let sign = Route(.post, "/verification/{period}/sign", .command(SignVerificationStatement.self)) { visit in
        let period: MonitoringPeriodID = try visit.identifier("period")
        return try ActForm.answer(visit) { typed in
            let opinion: Opinion = try Choice.read("opinion", in: typed)
            let qualification = typed["qualification"] ?? ""
            let confirmed = Confirmation(typed)
            if !confirmed.isGiven {
                let preview = try visit.ask(
                    PreviewStatement(monitoringPeriod: period, opinion: opinion, qualification: qualification))
                return try StatementPage.preview(preview, typed, visit).answer(to: visit)
            }
            let answer = try visit.act(
                SignVerificationStatement(
                    monitoringPeriod: period, opinion: opinion, qualification: qualification), id: typed["id"])
            return Receipt.to(VerificationPage.path(period), record: answer.record)
        } again: {
            try form(visit, typed: $0, refusal: $1)
        }
    }

    private static func path(_ visit: Visit) throws -> String {
        "\(VerificationPage.path(try visit.identifier("period")))/sign"
    }

    private static func form(
        _ visit: Visit, typed: FormValues = FormValues(), refusal: Rejection? = nil
    ) throws -> Page {
        let view = try visit.ask(ShowVerification(monitoringPeriod: try visit.identifier("period")))
        let path = try path(visit)
        return Page(visit.word(.signHeading), crumbs: VerificationPage.crumbs(visit, view.period.id)) { out, word in
            out.element("p", ["class": "lead"], text: word(.signText))
            if !view.progress.blockers.isEmpty {
                out.element("div", ["class": "notice caution"]) { out in
                    out.element("p", ["class": "notice-title"], text: word(.blockersText))
                    out.element("p", text: view.progress.blockers.joined(separator: ", "))
                }
            }
            guard visit.may(SignVerificationStatement.self), view.state.statement == nil else {
                return out.element("p", ["class": "empty"], text: word(.nothingToDo))
            }
            let form = ActForm(
                path, visit, typed: typed, refusal: refusal,
                blames: [("portal.form.choice", "opinion"), ("verification.statement.qualification", "qualification")])
            form.write(&out, submit: .preview) { out in
                form.choice(
                    "opinion", .opinion, Opinion.allCases.map { ($0.rawValue, word($0.name)) },
                    selected: view.state.review?.opinion.rawValue ?? "", &out)
                form.area("qualification", .qualification, hint: .qualificationHint, &out)
            }
        }
    }

    private static func preview(_ preview: StatementPreview, _ typed: FormValues, _ visit: Visit) throws -> Page {
        let path = try path(visit)
        let statement = preview.statement
        return Page(
            visit.word(.signPreviewHeading), crumbs: VerificationPage.crumbs(visit, statement.period)
        ) { out, word in
            out.element("p", ["class": "lead"], text: word(.signPreviewText))
            var facts = FactList(word)
            facts.add(.project, statement.project.text)
            facts.add(.monitoringPeriod, statement.period.text)
            facts.add(.opinion, badge: word(statement.opinion.name), statement.opinion.isPositive ? .good : .bad)
            facts.add(.qualification, statement.qualification)
            facts.add(.claimedAmount, word.tonnes(statement.claim))
            facts.add(.assurance, word(statement.assurance.name))
            facts.add(.materiality, "\(NumberText.decimal(statement.materialityPercent)) %")
            facts.add(.reportDigest, code: statement.reportDigest)
            facts.add(.checklistDigest, code: statement.checklistDigest)
            facts.add(.reviewer, "\(statement.reviewer.person) (\(statement.reviewer.organisation))")
            facts.add(.signatory, "\(statement.by.person) (\(statement.by.organisation))")
            facts.add(.statementDigest, code: preview.digest)
            facts.write(&out)
            out.element("details") { out in
                out.element("summary", text: word(.asWritten))
                out.element("pre", ["class": "scrolls", "tabindex": "0"]) { out in
                    out.element("code", text: preview.text)
                }
            }
            if !statement.opinion.isPositive {
                out.element("p", ["class": "notice caution"], text: word(.adverseConsequence))
            }
            Confirmation.write(
                ActForm(path, visit, typed: typed), submit: .signNow, keeping: ["opinion", "qualification"], back: path,
                &out, word)
        }
    }
}
