import TransparencyLog

/// Appends records of 200 bytes to an RFC 6962 tree; the ceiling is the same bytes through bare SHA-256.
struct TreeBenchmark: Benchmark {
    let name = "tree"

    func run(_ scale: Scale) throws -> [Figure] {
        let count = scale == .smoke ? 1000 : 1_000_000
        var record = [UInt8](repeating: 0x61, count: 200)
        func renumber(_ number: Int) {
            withUnsafeBytes(of: UInt64(number)) { bytes in
                for index in 0..<8 { record[index] = bytes[index] }
            }
        }
        var frontier = Frontier()
        let appending = seconds {
            for number in 0..<count {
                renumber(number)
                frontier.append(LogHash.leaf(record))
            }
        }
        var folded = LogHash.emptyRoot
        let hashing = seconds {
            for number in 0..<count {
                renumber(number)
                folded = LogHash.sha256(record)
            }
        }
        return [
            Figure(
                name: "tree appends", unit: "records/s", rate: Double(count) / appending,
                ceilingName: "SHA-256 of 200 B",
                ceiling: Double(count) / hashing,
                notes: ["root \(frontier.root.hex.prefix(8))", "hash \(folded.hex.prefix(8))"])
        ]
    }
}
