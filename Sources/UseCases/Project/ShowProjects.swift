package import ProjectCycle
import Quantities
import Store

/// All projects with their monitoring periods (プロジェクト一覧).
package struct ShowProjects {
    package init() {}

    package func run(on folder: DataFolder) throws -> [ProjectState] {
        try folder.store.read { database in
            try Snapshot.ids(ProjectDesk.kind, in: database).compactMap {
                try ProjectDesk.state(of: ProjectID($0), in: database)
            }
        }
    }
}
