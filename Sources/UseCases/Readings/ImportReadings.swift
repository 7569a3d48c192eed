package import Foundation
import GRDB
package import Quantities
package import Store
import Telemetry
import TransparencyLog

/// Takes in one file of readings through a declared mapping (計測データの取込).
///
/// All or nothing: a file with a bad row changes nothing unless `partial` is said. The same file with the same mapping
/// is recognised and changes nothing. Values that differ from known ones need `reason`: the delivery is then a
/// correction, and every site-day it touches gets a new version.
package struct ImportReadings: Command {
    package static let name = "readings.import"
    package static let permitted: Set<Role> = [.programmeOperator, .systemOperator]

    package let project: ProjectID
    /// The mapping's YAML text.
    package let mapping: String
    package let partial: Bool
    package let reason: String?
    private let file: URL
    private let fileName: String
    private let progress: @Sendable (ImportProgress) -> Void

    package init(
        project: ProjectID, file: URL, mapping: String, partial: Bool = false, reason: String? = nil,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) {
        self.project = project
        self.mapping = mapping
        self.partial = partial
        self.reason = reason
        self.file = file
        fileName = file.lastPathComponent
        self.progress = progress
    }

    private enum CodingKeys: String, CodingKey { case project, mapping, partial, reason, fileName }

    package func perform(in transaction: Transaction) throws -> DeliveryAnswer {
        let database = transaction.database
        let mapping = try ReadingMapping(yaml: mapping)
        let mappingDigest = Digest.hex(self.mapping)
        let source = try DeliveryFile(file)
        if try Deliveries.hasSize(source.byteCount, project: project, in: database),
            let known = try Deliveries.delivery(
                digest: source.digest(), mapping: mappingDigest, project: project, in: database)
        {
            return DeliveryAnswer(known: known)
        }
        let intake = try DeliveryIntake(
            project: project, delivery: Deliveries.nextKey(in: database), reason: reason, transaction)
        let digest = try source.decode(mapping, into: intake, progress)
        if !intake.problems.isEmpty, !partial { throw BadRows(intake.problems, total: intake.problemCount) }
        return try intake.conclude(
            file: source, digest: digest, mapping: mappingDigest,
            fromRegisters: mapping.series.contains { $0.quantity == .register })
    }
}
