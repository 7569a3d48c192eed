import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// All projects.
struct ProjectListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show all projects (プロジェクトの一覧).",
        discussion: """
            Example:
              daicho project list
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let projects = try ShowProjects().run(on: folder.open())
        guard !json else { return try Output.json(projects) }
        guard !projects.isEmpty else {
            return Output.line(
                ja: "プロジェクトはまだありません（daicho project plan）", en: "There is no project yet (daicho project plan).")
        }
        Table(
            [
                Output.text(ja: "ID", en: "id"), Output.text(ja: "段階", en: "phase"),
                Output.text(ja: "会員", en: "members"),
                Output.text(ja: "期間", en: "periods"), Output.text(ja: "名称", en: "title"),
            ],
            projects.map {
                [
                    $0.project.text, Output.text($0.phase.name), "\($0.memberCount)", "\($0.periods.count)",
                    Output.text($0.plan.title),
                ]
            }
        ).print()
    }
}

extension ProjectPhase {
    var name: Bilingual {
        switch self {
        case .planDrafted: Bilingual(ja: "計画書作成済", en: "planned")
        case .validated: Bilingual(ja: "妥当性確認済", en: "validated")
        case .registered: Bilingual(ja: "登録済", en: "registered")
        case .withdrawn: Bilingual(ja: "取下げ", en: "withdrawn")
        }
    }
}
