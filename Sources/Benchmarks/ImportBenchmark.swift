import DataQuality
import Foundation
import Quantities
import Simulation
import Telemetry

/// A year of readings through decoder and all detectors. The ceiling is reading the file and
/// counting its commas, the least that any parser does.
struct ImportBenchmark: Benchmark {
    let name = "import"

    func run(_ scale: Scale) throws -> [Figure] {
        let homes = scale == .smoke ? 2 : 1000
        return try withTemporaryFolder { folder in
            let fleet = try SimulatedFleet(seed: 7, homes: homes, period: FiscalYear(2021).period)
            var figures: [Figure] = []
            for layout in [ReadingsLayout.long, .wide] {
                let file = folder.appending(path: "readings.csv")
                try write(fleet, layout, to: file)
                figures.append(try decoding(file, fleet, layout))
                try FileManager.default.removeItem(at: file)
            }
            return figures
        }
    }

    private func write(_ fleet: SimulatedFleet, _ layout: ReadingsLayout, to file: URL) throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        try fleet.writeReadings(layout) { try handle.write(contentsOf: $0) }
        try handle.close()
    }

    private func decoding(_ file: URL, _ fleet: SimulatedFleet, _ layout: ReadingsLayout) throws -> Figure {
        let mapping = try ReadingMapping(yaml: SimulatedFleet.mapping(layout))
        let context = try SiteContext(
            ratedWatts: 6000, latitude: 35, longitude: 136, locationIsExact: false, meterQuantumWattHours: 10)
        let known = Dictionary(uniqueKeysWithValues: fleet.sites.map { ($0.text, $0) })
        var assessor = Assessor(rule: .generationMinusExport)
        var readings = 0
        var flagged = 0
        let ours = try seconds {
            var decoder = ReadingDecoder(mapping) { known[String(decoding: $0, as: UTF8.self)] }
            func judge(_ day: SiteDay) {
                if !assessor.flags(for: day, context: context).isEmpty { flagged += 1 }
                if DayFingerprint.of(day) == 0 { flagged += 1 }
            }
            try forEachPiece(of: file) { decoder.consume($0) { judge($0) } }
            readings = decoder.finish { judge($0) }.readings
        }
        var commas = 0
        let ceiling = try seconds {
            try forEachPiece(of: file) { piece in
                for byte in piece where byte == 0x2C { commas &+= 1 }
            }
        }
        return Figure(
            name: "CSV \(layout) through decoder and detectors", unit: "readings/s", rate: Double(readings) / ours,
            ceilingName: "read the file, count commas", ceiling: Double(readings) / ceiling,
            notes: [
                "\(readings) readings", "\(flagged) site-days flagged", "peak \(peakMemory() ?? 0) MiB",
                "\(commas) commas",
            ])
    }

    private func forEachPiece(of file: URL, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let handle = try FileHandle(forReadingFrom: file)
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { try piece.withUnsafeBytes(body) }
        try handle.close()
    }
}
