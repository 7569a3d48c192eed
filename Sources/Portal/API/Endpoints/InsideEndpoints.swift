import ProjectCycle
import Quantities
import UseCases

/// Projects as those who work on them see them.
enum InsideEndpoints {
    static let all = [list, show]

    private struct Line: Codable, Sendable {
        let id: ProjectID
        let title: Bilingual
        let phase: ProjectPhase
        let members: Int
        let periods: Int

        init(_ state: ProjectState) {
            id = state.project
            title = state.plan.title
            phase = state.phase
            members = state.memberCount
            periods = state.periods.count
        }
    }

    private struct Projects: Codable, Sendable { let projects: [Line] }

    private static let list = Endpoint.get(
        "/inside/projects", .projects, ja: "担当プロジェクト", en: "The projects that one works on",
        { _ in ListInsideProjects() }, as: { Projects(projects: $0.map { Line($0) }) })

    private struct Inside: Codable, Sendable {
        let id: ProjectID
        let phase: ProjectPhase
        let plan: ProjectPlan
        let operatorName: String
        /// 認証対象期間
        let creditingPeriod: Period?
        let members: Int
        let hasReadings: Bool
        /// Whoever asks works for its operator.
        let isOperated: Bool
        let periods: [PeriodAnswer]

        init(_ inside: InsideProject) {
            id = inside.state.project
            phase = inside.state.phase
            plan = inside.state.plan
            operatorName = inside.operatorName
            creditingPeriod = inside.state.creditingPeriod
            members = inside.state.memberCount
            hasReadings = inside.hasReadings
            isOperated = inside.isOperated
            periods = inside.state.periods.map { PeriodAnswer($0) }
        }
    }

    private static let show = Endpoint.get(
        "/inside/projects/{project}", .projects, ja: "プロジェクトの管理情報（計画・期間）",
        en: "One project from inside: its plan and its monitoring periods", parameters: [.project],
        codes: ["project.unknown"], { call in ShowInsideProject(try call.identifier("project")) }, as: { Inside($0) })
}
