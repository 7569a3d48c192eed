import Documents
import ProjectCycle
import Quantities
import UseCases
import Verification

/// The figures of a verified claim, as committee and registry see them.
struct CertificationFigures {
    let view: CertificationView
    let word: PortalWording

    func write(_ out: inout HTMLWriter) {
        let period = view.period
        var facts = FactList(word)
        facts.add(
            .project, "\(view.project.project) \(word(view.project.plan.title))",
            link: "/projects/\(Visit.segment(view.project.project))")
        facts.add(.programmeOperatorName, view.operatorName)
        facts.add(.methodology, "\(view.project.plan.methodology) \(view.project.plan.methodologyVersion)")
        facts.add(.monitoringPeriod, word.documents.period(period.period))
        facts.add(.stage, badge: word(period.stage.name), period.stage == .rejected ? .bad : .neutral)
        facts.add(.claimedAmount, period.report.map { word.tonnes($0.total) })
        facts.add(.selfConsumed, "\(NumberText.kilowattHours(selfConsumption)) kWh")
        facts.add(.reportDigest, code: period.report?.documentDigest)
        facts.add(
            .holderAccount, view.project.plan.holderAccount.text,
            link: AccountPage.path(view.project.plan.holderAccount))
        facts.write(&out)
        if let claims = period.report?.claims { ClaimTable.write(claims, &out, word) }
        statement(&out)
        decision(&out)
    }

    private var selfConsumption: Energy {
        Energy(wattHours: view.period.closing.sums.map(\.selfConsumption.wattHours).reduce(0, +))
    }

    private func statement(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.statementHeading))
        var facts = FactList(word)
        facts.add(.verificationBody, view.bodyName)
        if let statement = view.verification.statement {
            facts.add(.opinion, badge: word(statement.opinion.name), statement.opinion.isPositive ? .good : .bad)
            facts.add(.qualification, statement.qualification)
            facts.add(.assurance, word(statement.assurance.name))
            facts.add(
                .materiality, "\(NumberText.decimal(statement.materialityPercent)) %",
                isVerified: view.checklistVerified)
            facts.add(.signatory, "\(statement.by.person) (\(statement.by.organisation))")
            facts.add(.reviewer, "\(statement.reviewer.person) (\(statement.reviewer.organisation))")
        } else {
            facts.add(.opinion, word(.statementNone))
        }
        facts.add(.itemsHeading, items)
        facts.add(
            .verificationHeading, word(.verificationOf, view.period.id.text),
            link: VerificationPage.path(view.period.id))
        facts.add(.history, word(.historyOf, view.period.id.text), link: HistoryPage.path(.period, view.period.id))
        facts.write(&out)
    }

    private var items: String {
        ItemStatus.allCases.compactMap { status in
            view.progress.total[status].flatMap { $0 > 0 ? "\(word.tally(status)) \($0)" : nil }
        }.joined(separator: word.language == .ja ? "、" : ", ")
    }

    private func decision(_ out: inout HTMLWriter) {
        var facts = FactList(word)
        if let certification = view.period.certification {
            facts.add(.certifiedTotal, word.tonnes(certification.total))
            facts.add(.decidedOn, word.day(certification.day))
            facts.add(.decidedBy, "\(certification.approver.person) (\(certification.approver.organisation))")
        } else if let rejection = view.period.rejection {
            facts.add(.reason, rejection.reason)
            facts.add(.decidedOn, word.day(rejection.day))
            facts.add(.decidedBy, "\(rejection.approver.person) (\(rejection.approver.organisation))")
        } else {
            return
        }
        if let issuance = view.period.issuance {
            facts.add(.issued, "\(word.tonnes(issuance.total)) (\(word.day(issuance.day)))")
        }
        out.element("h2", text: word(.decisionHeading))
        facts.write(&out)
    }
}
