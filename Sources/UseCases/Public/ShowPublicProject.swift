package import ProjectCycle
package import Quantities
import SQL
import Store

/// One project for everyone, with the records that made it what it is.
package struct ShowPublicProject: Query {
    package static let name = "public.project.show"
    package static let readers = Readers.everyone
    /// The newest records that are listed beside it.
    static let mostRecords = 50

    package let project: ProjectID

    package init(_ project: ProjectID) { self.project = project }

    /// - Throws: ``Rejection`` `project.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicProjectPage {
        try folder.store.read { database in
            let state = try ProjectDesk.known(project, in: database)
            let methodology = try PublicMethodology(
                id: state.plan.methodology, version: state.plan.methodologyVersion, in: database)
            let records = try RecordLog.newest(
                .subject(ProjectDesk.subject(project)), before: RecordCursor.end, limit: Self.mostRecords, in: database)
            let planned = try RecordLog.records(
                about: ProjectDesk.subject(project), from: 0, limit: 1, in: database
            ).first
            return PublicProjectPage(
                project: try PublicProject(state, methodology, in: database),
                progress: PlanProgress(state), plannedOn: planned?.header.effectiveAt.day,
                records: try records.map { try PublicRecord($0, in: database) })
        }
    }
}

package struct PublicProjectPage: Codable, Hashable, Sendable {
    package let project: PublicProject
    /// Nil when the plan names no tonnes.
    package let progress: PlanProgress?
    package let plannedOn: Day?
    /// Newest first.
    package let records: [PublicRecord]
}
