import Foundation
import UseCases

/// A folder of its own on which the job has been done, removed with this value: for tests that change something.
final class OwnFolder {
    let folder: DataFolder
    let result: DemonstrationResult
    private let place: URL

    init(homes: Int = 4) throws {
        place = FileManager.default.temporaryDirectory.appending(path: "daicho-portal-\(UUID().uuidString)")
        result = try PerformDemonstration(homes: homes, seed: 3).run(at: place)
        folder = try DataFolder.open(place)
    }

    deinit { try? FileManager.default.removeItem(at: place) }
}
