import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// Monitoring periods with their stages.
struct PeriodListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show monitoring periods and where they stand (モニタリング期間の一覧).",
        discussion: """
            Example:
              daicho period list --project P1
            """)

    @Option(help: "Only this project.")
    var project: ProjectID?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let projects = try ShowProjects().run(on: folder.open()).filter { project == nil || $0.project == project }
        guard !json else { return try Output.json(projects.flatMap(\.periods)) }
        guard projects.contains(where: { !$0.periods.isEmpty }) else {
            return Output.line(
                ja: "モニタリング期間はまだありません（daicho period close）",
                en: "There is no monitoring period yet (daicho period close).")
        }
        Self.table(projects).print()
    }

    static func table(_ projects: [ProjectState]) -> Table {
        Table(
            [
                Output.text(ja: "期間ID", en: "period"), Output.text(ja: "プロジェクト", en: "project"),
                Output.text(ja: "日付", en: "days"), Output.text(ja: "段階", en: "stage"),
                Output.text(ja: "申請量", en: "claim"), Output.text(ja: "認証量", en: "certified"),
            ],
            projects.flatMap { project in
                project.periods.map {
                    [
                        $0.id.text, project.project.text, "\($0.period)", Output.text($0.stage.name),
                        $0.report?.total.description ?? "–", $0.certification?.total.description ?? "–",
                    ]
                }
            })
    }
}
