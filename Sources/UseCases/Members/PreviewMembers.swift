import Foundation
import Quantities
import Store

/// Reads a list of members as ``ImportMembers`` would, and enrols nobody.
struct PreviewMembers {
    let project: ProjectID
    let file: URL

    /// How many members would be enrolled.
    /// - Throws: ``BadRows`` with every reason against it; ``Rejection`` as ``ImportMembers``.
    func run(on folder: DataFolder) throws -> Int {
        let command = try ImportMembers(project: project, file: file)
        let today = folder.now.day
        return try folder.store.read { database in
            try command.examine(ProjectDesk.known(project, in: database), on: today, database).count
        }
    }
}
