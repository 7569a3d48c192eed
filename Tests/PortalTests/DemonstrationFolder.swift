import Foundation
import Glibc
import Quantities
import UseCases

/// A folder on which the simulated job has been done, made once for all tests of a run, which only look at it.
enum DemonstrationFolder {
    private static let place = FileManager.default.temporaryDirectory.appending(
        path: "daicho-portal-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")

    private static let made = Result {
        atexit { try? FileManager.default.removeItem(at: DemonstrationFolder.place) }
        let result = try PerformDemonstration(homes: 6, seed: 11).run(at: place)
        return (folder: try DataFolder.open(place), result: result)
    }

    static var folder: DataFolder { get throws { try made.get().folder } }
    static var result: DemonstrationResult { get throws { try made.get().result } }
}

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
