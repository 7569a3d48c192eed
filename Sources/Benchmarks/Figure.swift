import Foundation

/// One result: our rate, the ceiling of the same run, and their ratio.
struct Figure {
    let name: String
    let unit: String
    let rate: Double
    let ceilingName: String
    let ceiling: Double
    var notes: [String] = []

    var ratio: Double { rate / ceiling }

    var line: String {
        let head = "\(name): \(Self.grouped(rate)) \(unit)"
        let tail = "ceiling \(ceilingName): \(Self.grouped(ceiling)); ratio \(Self.decimal(ratio))"
        return ([head, tail] + notes).joined(separator: " | ")
    }

    static func grouped(_ value: Double) -> String {
        guard value >= 100 else { return decimal(value) }
        var digits = String(Int(value.rounded()))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }

    static func decimal(_ value: Double) -> String { String(Double(Int((value * 1000).rounded())) / 1000) }
}

/// Seconds that a piece of work takes on the wall.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// What this process has used of the processors so far, in user and system mode.
func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// The process's peak resident memory in MiB; nil where the system does not say.
func peakMemory() -> Int? {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.split(separator: " ").dropLast().last ?? "") }.map { $0 / 1024 }
}

/// A fresh folder, removed when done.
func withTemporaryFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
}
