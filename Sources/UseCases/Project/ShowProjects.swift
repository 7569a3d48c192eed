package import ProjectCycle
import Quantities
import Store

/// All projects with their monitoring periods (プロジェクト一覧).
package struct ShowProjects {
    /// Nil for today.
    package let asOf: AsOf?

    package init(asOf: AsOf? = nil) { self.asOf = asOf }

    package func run(on folder: DataFolder) throws -> [ProjectState] {
        try folder.store.read { database in
            if let asOf { return try StateAsOf(asOf, in: database).projects() }
            return try Snapshot.ids(ProjectDesk.kind, in: database).compactMap {
                try ProjectDesk.state(of: ProjectID($0), in: database)
            }
        }
    }
}
