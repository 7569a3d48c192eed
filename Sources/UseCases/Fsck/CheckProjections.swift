import SQL
import ProjectCycle
import Quantities
import Store

/// Every project's state, folded again from its records, against the stored snapshot.
struct CheckProjections: FolderCheckPart {
    let name = Bilingual(ja: "プロジェクトの状態", en: "States of the projects")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
            check.count("projects")
            do {
                let project = try ProjectID(id)
                var state: ProjectState?
                for record in try RecordLog.records(about: ProjectDesk.subject(project), in: database) {
                    guard let event = try record.event(ProjectEvent.self) else { continue }
                    state = try ProjectState.evolve(state, event)
                }
                let stored = try ProjectDesk.state(of: project, in: database)
                guard state != stored else { continue }
                check.report(
                    "fsck.project.state", "project \(id)", ja: "プロジェクトの状態が記録と一致しません",
                    en: "The project's state does not follow from its records")
            } catch {
                check.report(error, "project \(id)")
            }
        }
    }
}
