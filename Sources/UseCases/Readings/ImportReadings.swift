package import Foundation
import SQL
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
    package static let isLong = true
    package static let longestReason = 500

    package let project: ProjectID
    /// The mapping's YAML text.
    package let mapping: String
    package let partial: Bool
    package let reason: String?
    private let file: URL
    private let fileName: String
    private let progress: @Sendable (ImportProgress) throws -> Void

    /// - Parameters:
    ///   - fileName: what the file is called by who delivers it, where it lies under another name.
    ///   - progress: told how far it has come, after each piece of the file; what it throws ends the import.
    package init(
        project: ProjectID, file: URL, fileName: String? = nil, mapping: String, partial: Bool = false,
        reason: String? = nil, progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
    ) {
        self.project = project
        self.mapping = mapping
        self.partial = partial
        self.reason = reason
        self.file = file
        self.fileName = fileName ?? file.lastPathComponent
        self.progress = progress
    }

    private enum CodingKeys: String, CodingKey { case project, mapping, partial, reason, fileName, fileDigest }

    /// The file's content is part of what was asked: another file under the same name is another command.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(project, forKey: .project)
        try container.encode(mapping, forKey: .mapping)
        try container.encode(partial, forKey: .partial)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encode(fileName, forKey: .fileName)
        try container.encode(DeliveryFile(file).digest(), forKey: .fileDigest)
    }

    /// Reads a mapping for nothing but its faults.
    /// - Throws: ``Rejection`` as ``ReadingMapping/init(yaml:)``.
    package static func checkMapping(_ yaml: String) throws { _ = try ReadingMapping(yaml: yaml) }

    /// The reason goes into the log, where everybody can read it.
    private func checkReason() throws(Rejection) {
        guard let reason else { return }
        guard (1...Self.longestReason).contains(reason.count), !reason.allSatisfy(\.isWhitespace),
            !reason.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            throw Rejection(
                "readings.reason.invalid", expected: "1–\(Self.longestReason) characters",
                found: String(reason.prefix(40)),
                ja: "訂正の理由が空か、長すぎるか、使えない文字を含みます", en: "The reason for the correction is empty or not acceptable")
        }
    }

    package func perform(in transaction: Transaction) throws -> DeliveryAnswer {
        let database = transaction.database
        try checkReason()
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
        if !intake.problems.isEmpty, !partial {
            throw BadRows("readings.rows.bad", intake.problems, total: intake.problemCount)
        }
        return try intake.conclude(
            file: source, named: fileName, digest: digest, mapping: mappingDigest,
            fromRegisters: mapping.series.contains { $0.quantity == .register })
    }
}
