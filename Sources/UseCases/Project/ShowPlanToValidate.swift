package import ProjectCycle
package import Quantities
import SQL
import Store

/// A project with its plan as the verifier validates it (妥当性確認の対象).
package struct ShowPlanToValidate: Query {
    package static let name = "validation.show"
    package static let readers = Readers.assurance

    package let project: ProjectID

    package init(project: ProjectID) { self.project = project }

    /// - Throws: ``Rejection`` `project.unknown`, also when the reader may not see it.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PlanToValidate {
        try folder.store.read { database in
            let state = try ProjectDesk.known(project, in: database)
            guard reader.seesInside(of: state) else { throw ProjectDesk.unknown(project) }
            return PlanToValidate(
                project: state,
                operatorName: try Organisations.name(of: state.plan.operatorOrganisation, in: database))
        }
    }
}

package struct PlanToValidate: Sendable {
    package let project: ProjectState
    package let operatorName: String
}
