package import Quantities
import Store

/// One file of a monitoring period's documents (文書): as it is kept, or made of that as a PDF or a workbook.
package struct ReadDocument: Query {
    package static let name = "document.read"
    package static let readers = Insiders.readers

    package let project: ProjectID
    package let monitoringPeriod: MonitoringPeriodID
    package let file: String

    package init(_ file: String, of monitoringPeriod: MonitoringPeriodID, in project: ProjectID) {
        self.file = file
        self.monitoringPeriod = monitoringPeriod
        self.project = project
    }

    /// - Throws: ``Rejection`` `project.unknown`, `project.period.unknown`, `document.unknown`, and those of the renderers.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        try folder.store.read { database in
            _ = try Insiders.period(monitoringPeriod, of: project, to: reader, in: database)
            // What a verification body reports is no other body's.
            guard file.hasPrefix("verification-") else { return }
            _ = try VerificationDesk.seen(monitoringPeriod, by: reader, in: database)
        }
        return try DocumentShelf.file(id: monitoringPeriod.text, name: file, link: nil, from: folder)
    }
}
