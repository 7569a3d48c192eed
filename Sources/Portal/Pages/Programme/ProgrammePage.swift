import Documents
import ProjectCycle
import Quantities
import UseCases

/// The projects that somebody works on.
enum ProgrammePage {
    static let route = Route.page("/manage", .query(ListInsideProjects.self)) { visit in
        let projects = try visit.ask(ListInsideProjects())
        let mayPlan = Access.command(TakeProjectStep<PlanProject>.self).readers.include(visit.reader)
        return Page(visit.word(.programmeTitle)) { out, word in
            if mayPlan {
                out.element("p") { out in
                    out.element("a", ["class": "button", "href": "/manage/new"], text: word(.planTitle))
                }
            }
            Listing(
                word(.programmeTitle),
                [
                    .init("project", .projectID), .init("title", .projectName), .init("phase", .projectPhase),
                    .init("members", .projectMembers, unit: .homes, isNumber: true),
                    .init("periods", .projectPeriods, isNumber: true),
                    .init("claimed", .projectCertified, unit: .tonnes, isNumber: true),
                ],
                rows: projects.map { project in
                    [
                        .code(project.project.text, link: ProjectPath(project.project).manage),
                        .text(word(project.plan.title)),
                        .badge(word(project.phase.phrase), project.phase.tone), .number(project.memberCount),
                        .number(project.periods.count),
                        .number(project.periods.compactMap(\.certification?.total.count).reduce(0, +)),
                    ]
                }
            ).write(&out, visit)
        }
    }
}

extension ProjectPhase {
    var phrase: PortalPhrase {
        switch self {
        case .planDrafted: .phasePlanned
        case .validated: .phaseValidated
        case .registered: .phaseRegistered
        case .withdrawn: .phaseWithdrawn
        }
    }

    var tone: ListingCell.Tone {
        switch self {
        case .planDrafted, .validated: .caution
        case .registered: .good
        case .withdrawn: .neutral
        }
    }
}

extension MonitoringStage {
    var tone: ListingCell.Tone {
        switch self {
        case .closed, .reported, .verified: .caution
        case .certified, .issued: .good
        case .returned, .rejected: .bad
        }
    }
}
