package import Foundation
package import Quantities
package import Registry
import Simulation
package import Store

/// The main job on a simulated fleet, step by step through the same use cases as on real data (デモ).
///
/// Every step has an idempotency id of its own: a demonstration that was cut short continues where it stood.
package struct PerformDemonstration {
    package let homes: Int
    package let seed: UInt64
    package let database: DatabaseAddress

    package init(homes: Int, seed: UInt64, database: DatabaseAddress = .embedded) {
        self.homes = homes
        self.seed = seed
        self.database = database
    }

    package func run(
        at url: URL, clock: Clock = .system, entropy: Entropy = .system,
        progress: @escaping @Sendable (DemonstrationProgress) -> Void = { _ in }
    ) throws -> DemonstrationResult {
        let parties = DemonstrationParties()
        let folder = try InitialiseFolder(
            administrator: parties.administrator, origin: "simulated.example/daicho", simulated: true,
            database: database, approvals: .twoPersons
        ).run(at: url, clock: clock, entropy: entropy)
        guard try folder.store.read(DocumentHeadings.isSimulated) else {
            throw Rejection(
                "demonstration.folder.real", expected: "a new folder, or one of a demonstration",
                found: url.lastPathComponent,
                ja: "このフォルダには実データがあります。デモには別のフォルダを指定してください",
                en: "This folder holds real data; give the demonstration another one")
        }
        let script = DemonstrationScript(folder: folder, parties: parties, homes: homes, progress: progress)
        try script.register()
        let files = try SimulatedFiles(homes: homes, seed: seed, in: url).written { progress($0) }
        try script.enrolAndImport(files)
        try script.reportAndVerify()
        return try script.issueAndRetire()
    }
}

/// A step that began, or how far it has come.
package struct DemonstrationProgress: Sendable {
    package let step: Bilingual
    /// 0 to 1 within the step; nil when the step does not tell.
    package let fraction: Double?
}

/// What the demonstration made, and where it lies.
package struct DemonstrationResult: Codable, Sendable {
    package let folder: String
    package let verifierKey: String
    package let credited: Tonnes
    package let retired: Tonnes
    package let firstRetired: Serial
    package let monitoringReport: [String]
    package let verificationReport: [String]
    package let certificate: [String]
    package let bundle: String
}
