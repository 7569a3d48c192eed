package import ProjectCycle
import Quantities
import Store

/// The projects that a person works on (担当プロジェクト).
package struct ListInsideProjects: Query {
    package static let name = "projects.inside"
    package static let readers = Insiders.readers

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [ProjectState] {
        try folder.store.read { database in
            try Snapshot.ids(ProjectDesk.kind, in: database).compactMap {
                try ProjectDesk.state(of: ProjectID($0), in: database)
            }.filter { Insiders.include(reader, of: $0) }
        }
    }
}
