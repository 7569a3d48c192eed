import Documents
import ProjectCycle
import Quantities
import UseCases

/// One project for those who work on it: where it stands, what comes next, and the ways to everything inside it.
enum ManagePage {
    static let route = Route.page("/projects/{project}/manage", .query(ShowInsideProject.self)) { visit in
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let works =
            Access.query(ListWork.self).readers.include(visit.reader)
            ? try visit.ask(ListWork(inside.state.project)) : []
        return Page(visit.word(inside.state.plan.title), crumbs: [crumb(visit.word)]) { out, word in
            Body(inside: inside, path: ProjectPath(inside.state.project), visit: visit).write(&out)
            if !works.isEmpty { WorkTable.write(works, &out, visit) }
        }
    }

    static func crumb(_ word: PortalWording) -> Page.Crumb { Page.Crumb(word(.programmeTitle), "/manage") }

    /// The way down to a page inside a project.
    static func crumbs(_ project: ProjectState, _ word: PortalWording) -> [Page.Crumb] {
        [crumb(word), Page.Crumb(project.project.text, ProjectPath(project.project).manage)]
    }
}

private struct Body {
    let inside: InsideProject
    let path: ProjectPath
    let visit: Visit

    private var word: PortalWording { visit.word }
    var project: ProjectState { inside.state }

    func write(_ out: inout HTMLWriter) {
        out.element("p", ["class": "lead"]) { out in
            out.element("code", text: project.project.text)
            out.text(" ")
            out.element("span", ["class": "badge \(project.phase.tone.rawValue)"], text: word(project.phase.phrase))
        }
        if let withdrawal = project.withdrawal {
            out.element("div", ["class": "notice caution"]) { out in
                out.element("p", ["class": "notice-title"], text: word(.withdrawnOn, word.day(withdrawal.day)))
                out.element("p", text: withdrawal.reason)
            }
        }
        lifecycle.write(&out, word)
        actions(&out)
        facts(&out)
        PlanCharts(PlanProgress(project)).write(&out, word)
        periods(&out)
    }

    /// From the plan to the first file of readings; what follows is each period's own.
    private var lifecycle: Stepper {
        let done =
            switch project.phase {
            case .planDrafted: 1
            case .validated: 2
            case .registered, .withdrawn:
                3 + (project.memberCount > 0 ? 1 : 0) + (project.memberCount > 0 && inside.hasReadings ? 1 : 0)
            }
        return Stepper(
            word(.stepperProject),
            [
                .init(.stepPlan),
                .init(.stepValidation, note: project.validation.map { "\($0.day)" }),
                .init(.stepRegistration, note: project.registration.map { "\($0.day)" }),
                .init(
                    .stepMembers,
                    note: project.memberCount > 0 ? word(.memberCount, NumberText.whole(project.memberCount)) : nil),
                .init(.stepReadings),
            ], done: project.phase == .withdrawn && project.registration == nil ? 1 : done)
    }

    private func actions(_ out: inout HTMLWriter) {
        out.element("nav", ["class": "actions", "aria-label": word(.insideNavigation)]) { out in
            link(.membersTitle, path.members, &out)
            link(.qualityTitle, path.quality, &out)
            guard inside.isOperated, project.phase != .withdrawn else { return }
            if visit.may(ImportMembers.self) { link(.importMembersTitle, path.at("members/import"), &out) }
            link(.importReadingsTitle, path.at("readings/import"), &out)
            if project.phase == .registered { link(.closeTitle, path.at("close"), &out) }
            if visit.may(WithdrawPage.Withdraw.self) { link(.withdrawTitle, path.at("withdraw"), &out) }
        }
    }

    private func link(_ phrase: PortalPhrase, _ path: String, _ out: inout HTMLWriter) {
        out.element("a", ["class": "button quiet", "href": path], text: word(phrase))
    }

    private func facts(_ out: inout HTMLWriter) {
        let plan = project.plan
        out.element("h2", text: word(.planHeading))
        FactList(
            word,
            [
                (.planOperator, "\(inside.operatorName) (\(plan.operatorOrganisation))"),
                (.planMethodology, "\(plan.methodology) \(plan.methodologyVersion)"),
                (.planAttribute, plan.attribute.rawValue), (.planAccount, plan.holderAccount.text),
                (.planSelfUse, word(plan.selfConsumption.phrase)),
                (.planDataManager, plan.dataManager.text), (.planMonitoringPerson, plan.monitoringPerson.text),
                (.planFrequency, word(plan.monitoringFrequency.phrase)),
                (.planRetention, word(.yearCount, NumberText.whole(plan.retentionYears))),
                (.planAdditionality, word(plan.additionality.phrase)),
                (.planCrediting, project.creditingPeriod.map { word.documents.period($0) } ?? word(.notYet)),
            ]
        ).write(&out)
    }

    private func periods(_ out: inout HTMLWriter) {
        out.element("h2", text: word(.periodsHeading))
        guard !project.periods.isEmpty else {
            return out.element("p", ["class": "empty"], text: word(.periodsNone))
        }
        for period in project.periods {
            out.element("section", ["class": "card", "id": "period-\(period.id.text)"]) { out in
                out.element("h3") { out in
                    out.element("a", ["href": path.period(period.id)], text: period.id.text)
                    out.text(" ")
                    out.element("span", ["class": "badge \(period.stage.tone.rawValue)"], text: word(period.stage.name))
                }
                out.element("p", ["class": "muted"], text: word.documents.period(period.period))
                PeriodStepper.of(period, word).write(&out, word)
            }
        }
    }
}

/// The steps of a monitoring period.
enum PeriodStepper {
    static func of(_ period: MonitoringPeriodState, _ word: PortalWording) -> Stepper {
        let done =
            switch period.stage {
            case .closed, .returned: 1
            case .reported: 2
            case .verified, .rejected: 3
            case .certified: 4
            case .issued: 5
            }
        return Stepper(
            word(.stepperPeriod, period.id.text),
            [
                .init(.stepMonitoring, note: "\(period.closing.day)"),
                .init(.stepReport, note: period.report.map { "\($0.day) · \(word.tonnes($0.total))" }),
                .init(.stepVerification, note: period.verification.map { "\($0.day)" }),
                .init(
                    .stepCertification,
                    note: period.certification.map { "\($0.day) · \(word.tonnes($0.total))" }
                        ?? period.rejection.map { "\($0.day) · \(word(MonitoringStage.rejected.name))" }),
                .init(.stepIssuance, note: period.issuance.map { "\($0.day)" }),
            ], done: done)
    }
}
