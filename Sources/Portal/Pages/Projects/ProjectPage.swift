import Documents
import ProjectCycle
import Quantities
import UseCases

/// One project as everyone may see it (プロジェクト公開ページ).
enum ProjectPage {
    static let route = Route.page("/projects/{project}", .query(ShowPublicProject.self)) { visit in
        let shown = try visit.ask(ShowPublicProject(visit.identifier("project")))
        let project = shown.project
        return Page(
            visit.word(project.title), crumbs: [.init(visit.word(.publicProjectsHeading), "/projects")]
        ) { out, word in
            head(project, &out, word)
            ProjectStepper(shown).write(&out, word)
            KeyFigures([
                KeyFigure(.homeIssued, NumberText.whole(project.totals.issued.count), unit: word(.tonnes)),
                KeyFigure(.homeHeld, NumberText.whole(project.totals.held.count), unit: word(.tonnes)),
                KeyFigure(.homeRetired, NumberText.whole(project.totals.retired.count), unit: word(.tonnes)),
            ]).write(&out, word)
            PlanCharts(shown.progress).write(&out, word)
            out.element("h2", text: word(.publicProjectPeriods))
            periods(project, word).write(&out, visit, filters: false)
            out.element("h2", text: word(.publicProjectRecords))
            out.element("p", text: word(.publicProjectRecordsText))
            RecordListing.listing(shown.records, word, caption: word(.publicProjectRecords))
                .write(&out, visit, filters: false)
        }
    }

    private static func head(_ project: PublicProject, _ out: inout HTMLWriter, _ word: PortalWording) {
        let (phase, tone) = PublicBadges.phase(project.phase)
        var facts = FactList(word)
        facts.add(.publicColumnProject, code: project.id.text)
        facts.add(.publicColumnPhase) { $0.element("span", ["class": "badge \(tone.rawValue)"], text: word(phase)) }
        facts.add(.publicColumnOperator, project.operatorName)
        facts.add(.publicColumnMethodology) { PublicBadges.methodology(project.methodology, &$0, word) }
        facts.add(.publicProjectCreditingPeriod, project.creditingPeriod.map { word.documents.period($0) })
        facts.add(.publicProjectWithdrawn, project.withdrawnOn.map { word.day($0) })
        facts.write(&out)
    }

    private static func periods(_ project: PublicProject, _ word: PortalWording) -> Listing {
        Listing(
            word(.publicProjectPeriods), name: "periods",
            [
                .init("number", .publicColumnNumber, isNumber: true), .init("period", .publicColumnPeriod),
                .init("stage", .publicColumnStage),
                .init("certified", .publicColumnCertified, unit: .tonnes, isNumber: true),
                .init("issued", .homeIssued, unit: .tonnes, isNumber: true),
                .init("retired", .homeRetired, unit: .tonnes, isNumber: true), .init("batches", .publicColumnBatch),
            ],
            rows: project.periods.map { period in
                [
                    .number(period.number), .text(word.documents.shortPeriod(period.period)),
                    .badge(word(period.stage.name), PublicBadges.stage(period.stage)),
                    period.certified.map { .tonnes($0) } ?? .empty, .tonnes(period.totals.issued),
                    .tonnes(period.totals.retired),
                    period.batches.first.map {
                        .code(
                            period.batches.count == 1 ? $0.text : "\($0.text) …", link: PublicLinks.batch($0))
                    } ?? .empty,
                ]
            }, isPaged: true)
    }
}
