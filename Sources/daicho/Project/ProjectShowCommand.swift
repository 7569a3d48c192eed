import ArgumentParser
import ProjectCycle
import Quantities
import UseCases

/// One project with its plan and its monitoring periods.
struct ProjectShowCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one project with its plan and periods (プロジェクトの表示).",
        discussion: """
            Example:
              daicho project show P1 --json
              daicho project show P1 --as-of 2026-04-01T00:00:00+09:00
            """)

    @Argument(help: "The project.")
    var project: ProjectID

    @OptionGroup var past: AsOfOption

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        guard
            let state = try ShowProjects(asOf: past.asOf).run(on: folder.open()).first(where: { $0.project == project })
        else {
            throw Rejection(
                "project.unknown", expected: "a planned project", found: project.text, ja: "このプロジェクトはありません",
                en: "There is no such project")
        }
        guard !json else { return try Output.json(state) }
        Output.line("\(state.project)  \(Output.text(state.plan.title))")
        Table([], facts(state)).print()
        if let progress = PlanProgress(state) { Self.table(progress).print() }
        if !state.periods.isEmpty { PeriodListCommand.table([state]).print() }
        Output.next(past.asOf == nil ? next(state) : [])
    }

    /// What was planned and what was reached, by fiscal year.
    private static func table(_ progress: PlanProgress) -> Table {
        func text(_ tonnes: Tonnes?) -> String { tonnes.map { "\($0.count)" } ?? "–" }
        return Table(
            [
                Output.text(ja: "年度", en: "fiscal year"), Output.text(ja: "計画 t", en: "planned t"),
                Output.text(ja: "認証 t", en: "certified t"), Output.text(ja: "発行 t", en: "issued t"),
                Output.text(ja: "達成率（累計）", en: "reached so far"),
            ],
            progress.years.map { year in
                [
                    "\(year.fiscalYear)", text(year.planned), text(year.certified), text(year.issued),
                    year.share.map { ($0 * 100).decimal(places: 2, .down) + " %" } ?? "–",
                ]
            })
    }

    private func next(_ state: ProjectState) -> [String] {
        switch state.phase {
        case .planDrafted: ["daicho project validate \(project) --statement FILE --as VERIFIER"]
        case .validated: ["daicho project register \(project) --applied YYYY-MM-DD --as COMMITTEE"]
        case .registered where state.memberCount == 0:
            ["daicho members import members.csv --project \(project) --as OPERATOR"]
        case .registered, .withdrawn: []
        }
    }

    private func facts(_ state: ProjectState) -> [[String]] {
        let plan = state.plan
        return [
            [Output.text(ja: "段階", en: "phase"), Output.text(state.phase.name)],
            [Output.text(ja: "方法論", en: "methodology"), "\(plan.methodology) \(plan.methodologyVersion)"],
            [Output.text(ja: "運営・管理者", en: "operator"), plan.operatorOrganisation.text],
            [Output.text(ja: "属性", en: "attribute"), plan.attribute.rawValue],
            [Output.text(ja: "自家消費量", en: "self-use"), plan.selfConsumption.rawValue],
            [Output.text(ja: "保有口座", en: "holder account"), plan.holderAccount.text],
            [
                Output.text(ja: "認証対象期間", en: "crediting period"),
                state.creditingPeriod?.description ?? Output.text(ja: "未登録", en: "not registered"),
            ],
            [Output.text(ja: "会員", en: "members"), "\(state.memberCount)"],
        ]
    }
}
