import Foundation
import Glibc
import Quantities
import SQL
import Store
import TransparencyLog

/// Durable commands one after the other: record, tree, projection, checkpoint, one sync each. The ceiling is a bare
/// write and fdatasync of as many bytes, interleaved with it, for syncs swing with the machine's load.
struct CommandBenchmark: Benchmark {
    let name = "commands"

    func run(_ scale: Scale) throws -> [Figure] {
        let count = scale == .smoke ? 20 : 2000
        return try withTemporaryFolder { folder in
            let signer = try NoteSigner(name: "bench.example/daicho", seed: [UInt8](repeating: 1, count: 32))
            let store = try Store(
                engine: SQLiteEngine(file: folder.appending(path: "daicho.sqlite")), signer: signer, entropy: .system)
            let actor = Actor(
                person: PersonID(known: "bench"), organisation: OrganisationID(known: "bench"), role: .systemOperator)
            let file = open(folder.appending(path: "ceiling").path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
            defer { close(file) }
            let page = [UInt8](repeating: 0x61, count: 4096)
            var commanding = 0.0
            var syncing = 0.0
            for number in 0..<count {
                let now = Instant(seconds: 1_700_000_000 + Int64(number))
                let context = CommandContext(id: "bench-\(number)", actor: actor, recordedAt: now, effectiveAt: now)
                commanding += try seconds {
                    _ = try store.perform("bench", number, context) { transaction -> Int in
                        let record = try transaction.append(Noted(number: number), subject: "bench:\(number % 100)")
                        try Snapshot.put(
                            "bench", "\(number % 100)", [number], record: record, in: transaction.database)
                        return number
                    }
                }
                syncing += seconds {
                    _ = write(file, page, page.count)
                    fdatasync(file)
                }
            }
            return [
                Figure(
                    name: "durable commands, one client", unit: "commands/s", rate: Double(count) / commanding,
                    ceilingName: "4 KiB write + fdatasync", ceiling: Double(count) / syncing)
            ]
        }
    }

    private struct Noted: EventBody {
        static let kind = "bench.noted"
        let number: Int
    }
}
