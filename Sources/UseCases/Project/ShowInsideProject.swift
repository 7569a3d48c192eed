package import ProjectCycle
package import Quantities
import Store

/// One project as those who work on it see it (プロジェクトの管理).
package struct ShowInsideProject: Query {
    package static let name = "project.inside"
    package static let readers = Insiders.readers

    package let project: ProjectID

    package init(_ project: ProjectID) { self.project = project }

    package func answer(to reader: Reader, from folder: DataFolder) throws -> InsideProject {
        try folder.store.read { database in
            let state = try Insiders.known(project, to: reader, in: database)
            return InsideProject(
                state: state,
                operatorName: try Organisations.organisation(state.plan.operatorOrganisation, in: database)?.name
                    ?? state.plan.operatorOrganisation.text,
                hasReadings: try Deliveries.exist(of: project, in: database),
                isOperated: Insiders.operates(reader, state))
        }
    }
}

package struct InsideProject: Sendable {
    package let state: ProjectState
    package let operatorName: String
    /// At least one file of readings has been taken in.
    package let hasReadings: Bool
    /// Whoever asks works for its operator.
    package let isOperated: Bool
}
