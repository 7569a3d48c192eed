import Quantities
import UseCases

/// Where a thing that waits is done.
enum ToDoPlace {
    static func path(of item: ToDoItem) -> String {
        let project = ProjectPath(item.project)
        switch item.kind {
        case .registerProject: return project.at("register")
        case .enrolMembers: return project.at("members/import")
        case .importReadings: return project.at("readings/import")
        case .closePeriod, .closeAgain: return project.at("close")
        case .produceReport, .correctFindings:
            return item.monitoringPeriod.map { project.period($0) } ?? project.manage
        case .validateProject: return "/validation/\(PercentText.encoded(item.project.text))"
        case .openVerification, .runChecklist, .answerItems, .resolveFindings, .reviewVerification, .signStatement:
            return desk("verification", item)
        case .certify: return desk("certification", item)
        case .issue: return desk("issuance", item)
        }
    }

    private static func desk(_ name: String, _ item: ToDoItem) -> String {
        "/\(name)/\(PercentText.encoded(item.monitoringPeriod?.text ?? ""))"
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
