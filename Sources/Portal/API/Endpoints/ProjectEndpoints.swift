import ProjectCycle
import Quantities
import UseCases

/// The life of a project as a whole.
enum ProjectEndpoints {
    static let all = [list, show, plan, validate, register, withdraw]

    private static let list = Endpoint.list(
        "/projects", .projects, ja: "プロジェクト一覧（公開情報）", en: "Projects, as everyone may know them"
    ) { _ in ListPublicProjects() }

    private static let show = Endpoint.get(
        "/projects/{project}", .projects, ja: "プロジェクト（公開情報）",
        en: "One project as everyone may know it, with its periods and newest records", parameters: [.project],
        codes: ["project.unknown"]
    ) { call in ShowPublicProject(try call.identifier("project")) }

    private static let plan = Endpoint.post(
        "/projects", .projects, ja: "計画書の作成", en: "Draft the plan of a new project", body: PlanProject.self,
        rules: {
            $0.with("plan.title.ja", .text(1...ProjectPlan.longestTitle))
                .with("plan.title.en", .text(1...ProjectPlan.longestTitle))
                .with("plan.methodology", .text(1...40)).with("plan.methodologyVersion", .text(1...40))
                .with(
                    "plan.retentionYears",
                    .integer(Int64(ProjectPlan.shortestRetention)...Int64(ProjectPlan.longestRetention))
                )
                .with(
                    "plan.plannedClaims",
                    .array(of: Schema(of: VintageClaim.self), 0...ProjectPlan.mostPlannedYears))
        },
        codes: [
            "project.plan.exists", "project.operator.otherOrganisation", "project.claim.years",
            "project.claim.overflow",
        ]
    ) { _, body in TakeProjectStep(body) }

    private struct Validation: Decodable { let statementDigest: String }

    private static let validate = Endpoint.post(
        "/projects/{project}/validation", .projects, ja: "妥当性確認", en: "Confirm that the plan is valid",
        parameters: [.project], body: Validation.self, rules: { $0.with("statementDigest", .digest) },
        codes: ["project.unknown", "project.phase.wrong"]
    ) { call, body in
        TakeProjectStep(
            ValidateProject(project: try call.identifier("project"), statementDigest: body.statementDigest))
    }

    private struct Registration: Decodable {
        let applicationDay: Day
        let monitoringPossibleFrom: Day?
        let creditingEnd: Day?
    }

    private static let register = Endpoint.post(
        "/projects/{project}/registration", .projects, ja: "登録（認証対象期間の確定）",
        en: "Register a validated project and fix its crediting period", parameters: [.project],
        body: Registration.self,
        codes: ["project.unknown", "project.register.applicationDay", "project.creditingPeriod.tooLong"]
    ) { call, body in
        TakeProjectStep(
            RegisterProject(
                project: try call.identifier("project"), applicationDay: body.applicationDay,
                monitoringPossibleFrom: body.monitoringPossibleFrom ?? body.applicationDay,
                creditingEnd: body.creditingEnd))
    }

    private struct Withdrawal: Decodable { let reason: String }

    private static let withdraw = Endpoint.post(
        "/projects/{project}/withdrawal", .projects, ja: "取下げ", en: "End a project for good",
        parameters: [.project], body: Withdrawal.self,
        rules: { $0.with("reason", .text(1...WithdrawProject.longestReason)) },
        codes: ["project.unknown", "project.withdraw.pending"]
    ) { call, body in
        TakeProjectStep(WithdrawProject(project: try call.identifier("project"), reason: body.reason))
    }
}
