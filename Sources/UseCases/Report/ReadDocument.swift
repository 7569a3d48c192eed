package import Quantities
import Store

/// One file of a monitoring period's documents (文書).
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

    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        try folder.store.read { database in
            _ = try Insiders.period(monitoringPeriod, of: project, to: reader, in: database)
            guard let bytes = try DocumentShelf.bytes(id: monitoringPeriod.text, name: file, in: database) else {
                throw Rejection(
                    "document.unknown", expected: "a document", found: String(file.prefix(80)), ja: "その文書はありません",
                    en: "There is no such document")
            }
            return bytes
        }
    }
}
