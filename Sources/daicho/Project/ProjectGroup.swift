import ArgumentParser

struct ProjectGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "A programme project from plan to registration (プログラム型プロジェクト).",
        discussion: """
            plan (operator) → validate (verifier) → register (committee) → members, readings, periods.

            Example:
              daicho project show P1
            """,
        subcommands: [
            ProjectPlanCommand.self, ProjectValidateCommand.self, ProjectRegisterCommand.self,
            ProjectWithdrawCommand.self, ProjectShowCommand.self, ProjectListCommand.self,
        ])
}
