import DataQuality
import Documents
import Quantities
import UseCases

/// Decides what becomes of a flag: with a reason that everybody can read.
enum DisposePage {
    private static let path: PathTemplate = "/projects/{project}/quality/dispose"

    static let routes = [
        Route.page(path, .command(DisposeFlag.self)) { try page($0, values: $0.query) },
        Route(.post, path, .command(DisposeFlag.self)) { visit in
            try EntryForm.submitted(visit) { form in
                let project: ProjectID = try visit.identifier("project")
                _ = try visit.ask(ShowInsideProject(project))
                let site = form["site"] ?? ""
                _ = try visit.act(
                    DisposeFlag(
                        project: project, flag: form["flag"] ?? "",
                        treatment: form["treatment"] == Treatment.accept.rawValue ? .accept : .exclude,
                        site: site.isEmpty ? nil : try SiteID(site), period: try period(form),
                        reason: form["reason"] ?? ""), id: form[EntryForm.id])
                return site.isEmpty ? ProjectPath(project).quality : ProjectPath(project).member(try SiteID(site))
            } again: {
                try page(visit, values: $0, refusal: $1)
            }
        },
    ]

    private static func period(_ form: FormValues) throws(Rejection) -> Period? {
        let (from, to) = (form["from"] ?? "", form["to"] ?? "")
        guard !from.isEmpty || !to.isEmpty else { return nil }
        return try Period(Day(from), until: Day(to).advanced(by: 1))
    }

    private static func page(_ visit: Visit, values: FormValues, refusal: Rejection? = nil) throws -> Page {
        let inside = try visit.ask(ShowInsideProject(visit.identifier("project")))
        let path = ProjectPath(inside.state.project)
        let crumbs =
            ManagePage.crumbs(inside.state, visit.word) + [Page.Crumb(visit.word(.qualityTitle), path.quality)]
        return Page(visit.word(.disposeTitle), crumbs: crumbs) { out, word in
            out.element("p", ["class": "lead"], text: word(.disposeLead))
            EntryForm(path.at("quality/dispose"), fields(word), submit: .disposeSubmit, back: path.quality)
                .write(&out, visit, typed: values, refusal: refusal)
        }
    }

    private static func fields(_ word: PortalWording) -> [EntryField] {
        [
            EntryField(
                "flag", .flagName,
                .choice(FlagCatalogue.definitions.map { (value: $0.code, text: word($0.name)) }),
                refusals: ["quality.flag.unknown", "dataQuality.disposition.invalid"]),
            EntryField(
                "treatment", .treatment,
                .choice([Treatment.exclude, .accept].map { (value: $0.rawValue, text: word($0.phrase)) })),
            EntryField(
                "site", .memberSite, .text(longest: 64), hint: .disposeSiteHint, isRequired: false,
                refusals: ["quality.site.unknown", "quantity.identifier.malformed"]),
            EntryField(
                "from", .fromDay, .day, hint: .disposeDaysHint, isRequired: false,
                refusals: ["quantity.day.malformed", "quantity.period.empty"]),
            EntryField("to", .toDay, .day, isRequired: false),
            EntryField("reason", .decisionReason, .paragraph(longest: 500), hint: .publicReasonHint),
        ]
    }
}
