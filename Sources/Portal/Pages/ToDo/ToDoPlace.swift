import Quantities
import UseCases

/// Where a thing that waits is done.
enum ToDoPlace {
    static func path(of item: ToDoItem) -> String {
        switch item.subject {
        case .project(let project): path(item.kind, ProjectPath(project), project.text, nil)
        case .monitoringPeriod(let period, of: let project): path(item.kind, ProjectPath(project), project.text, period)
        case .hold(let hold): HoldPage.path(hold)
        case .reconciliation(let day): ReconciliationPage.path(day)
        }
    }

    private static func path(
        _ kind: ToDoItem.Kind, _ project: ProjectPath, _ name: String, _ period: MonitoringPeriodID?
    ) -> String {
        switch kind {
        case .registerProject: project.at("register")
        case .enrolMembers: project.at("members/import")
        case .importReadings: project.at("readings/import")
        case .closePeriod, .closeAgain: project.at("close")
        case .produceReport, .correctFindings: period.map { project.period($0) } ?? project.manage
        case .validateProject: "/validation/\(PercentText.encoded(name))"
        case .openVerification, .runChecklist, .answerItems, .resolveFindings, .reviewVerification, .signStatement:
            desk("verification", period)
        case .certify: desk("certification", period)
        case .issue: desk("issuance", period)
        case .confirmHold, .answerExchange, .freeHold: HoldListPage.path
        case .explainDifferences: ReconciliationPage.path
        }
    }

    private static func desk(_ name: String, _ period: MonitoringPeriodID?) -> String {
        "/\(name)/\(PercentText.encoded(period?.text ?? ""))"
    }
}

/// The addresses of a project's inside.
struct ProjectPath {
    private let base: String

    init(_ project: ProjectID) { base = "/projects/\(PercentText.encoded(project.text))" }

    var manage: String { at("manage") }
    var members: String { at("members") }
    var quality: String { at("quality") }

    func at(_ rest: String) -> String { "\(base)/\(rest)" }

    func member(_ site: SiteID) -> String { at("members/\(PercentText.encoded(site.text))") }

    func day(_ day: Day, of site: SiteID) -> String { "\(member(site))/days/\(day)" }

    func period(_ period: MonitoringPeriodID) -> String { at("periods/\(PercentText.encoded(period.text))") }
}
