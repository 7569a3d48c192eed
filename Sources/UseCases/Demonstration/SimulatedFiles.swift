import Foundation
import Quantities
import Simulation

/// The simulated fleet's files, as an operator would have them: members, readings, mapping.
struct SimulatedFiles {
    static let period = FiscalYear(2021).period

    let homes: Int
    let seed: UInt64
    let folder: URL

    var members: URL { folder.appending(path: "members.csv") }
    var readings: URL { folder.appending(path: "readings.csv") }
    var mapping: URL { folder.appending(path: "mapping.yaml") }

    init(homes: Int, seed: UInt64, in url: URL) {
        self.homes = homes
        self.seed = seed
        folder = url.appending(path: "simulated/\(homes)-homes-seed-\(seed)")
    }

    /// Writes what is missing. A file appears whole or not at all.
    func written(_ progress: (DemonstrationProgress) -> Void) throws -> SimulatedFiles {
        progress(
            DemonstrationProgress(
                step: Bilingual(ja: "\(homes) 戸の1年分を模擬生成", en: "Simulating a year of \(homes) homes"), fraction: nil))
        let fleet = try SimulatedFleet(seed: seed, homes: homes, period: Self.period)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try write(members) { file in try fleet.writeMembers { try file.write(contentsOf: $0) } }
            try write(readings) { file in try fleet.writeReadings(.wide) { try file.write(contentsOf: $0) } }
            try write(mapping) { try $0.write(contentsOf: Data(SimulatedFleet.mapping(.wide).utf8)) }
        } catch let error as CocoaError {
            throw Rejection(
                "demonstration.files", expected: "a writable folder with space", found: SystemCause.text(error),
                ja: "模擬データを書き込めません", en: "The simulated files cannot be written")
        }
        return self
    }

    private func write(_ url: URL, _ content: (FileHandle) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else { return }
        let fresh = url.appendingPathExtension("new")
        try Data().write(to: fresh)
        let file = try FileHandle(forWritingTo: fresh)
        try content(file)
        try file.close()
        try FileManager.default.moveItem(at: fresh, to: url)
    }
}
