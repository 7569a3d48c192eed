import Documents
import UseCases

/// All projects (プロジェクト一覧).
enum ProjectsPage {
    static let route = Route.list(PublicTables.projects, .query(ListPublicProjects.self)) { visit in
        let page = try visit.ask(ListPublicProjects(after: visit.query["after"]))
        return Page(visit.word(.publicProjectsHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.publicProjectsLead))
            listing(page, word).write(&out, visit, filters: false)
        }
    }

    private static func listing(_ page: PublicPage<PublicProjectLine>, _ word: PortalWording) -> Listing {
        Listing(
            word(.publicProjectsHeading),
            [
                .init("id", .publicColumnProject), .init("title", .publicColumnTitle),
                .init("operator", .publicColumnOperator),
                .init("methodology", .publicColumnMethodology), .init("phase", .publicColumnPhase),
                .init("registeredOn", .publicColumnRegistered),
                .init("issued", .homeIssued, unit: .tonnes, isNumber: true),
                .init("retired", .homeRetired, unit: .tonnes, isNumber: true),
            ],
            rows: page.rows.map { project in
                let (phase, tone) = PublicBadges.phase(project.phase)
                return [
                    .code(project.id.text, link: PublicLinks.project(project.id)), .text(word(project.title)),
                    .text(project.operatorName),
                    .text("\(project.methodology) \(word(.publicMethodologyVersion, project.methodologyVersion))"),
                    .badge(word(phase), tone), project.registeredOn.map { .day($0) } ?? .empty,
                    .tonnes(project.totals.issued), .tonnes(project.totals.retired),
                ]
            }, next: page.next.map { "?after=\(PercentText.encoded($0))" }, isPaged: true)
    }
}
