import Foundation
import SQL
import Quantities
import Store
import Synchronization
import Testing
import UseCases

@Suite struct KilledProcessTests {
    private static let homes = 2

    @Test("killed before any command, the demonstration continues at the next start and comes to the same end")
    func betweenCommands() throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        var kills = 0
        for count in stride(from: 1, to: 200, by: 4) {
            let end = try child(in: temporary.url, ["DAICHO_KILL_AT_CLOCK": "\(count)"]).end()
            guard end == .killed(signal: SIGKILL) else {
                #expect(end == .finished)
                break
            }
            kills += 1
        }
        #expect(kills > 10)
        try expectSameEnd(temporary.url)
    }

    @Test("killed while it writes keys, members and readings, it continues at the next start and comes to the same end")
    func insideCommands() throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        for count in [1, 2, 3, 4, 100, 700] {
            let end = try child(in: temporary.url, ["DAICHO_KILL_AT_ENTROPY": "\(count)"]).end()
            #expect(end == .killed(signal: SIGKILL), "at the \(count). time that random bytes were asked for")
        }
        try expectSameEnd(temporary.url)
    }

    @Test("killed by another process at any time, it continues at the next start and comes to the same end")
    func atAnyTime() throws {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        var delays: [Int] = []
        for _ in 0..<12 {
            let delay = Int.random(in: 100...900)
            delays.append(delay)
            let child = try child(in: temporary.url, [:])
            Thread.sleep(forTimeInterval: Double(delay) / 1000)
            child.kill()
            if child.end() == .finished { break }
        }
        try expectSameEnd(temporary.url, "killed after milliseconds: \(delays)")
    }

    private func child(in folder: URL, _ environment: [String: String]) throws -> ChildProcess {
        try ChildProcess(
            "demonstration", suite: "KilledProcessChild",
            environment.merging(["DAICHO_KILL_FOLDER": folder.path]) { $1 })
    }

    /// Finishes what was interrupted, and compares it with a demonstration that never was.
    private func expectSameEnd(_ url: URL, _ comment: Comment? = nil) throws {
        let result = try PerformDemonstration(homes: Self.homes, seed: 1).run(at: url)
        let folder = try DataFolder.open(url)
        let check = try CheckFolder().run(on: folder)
        #expect(check.isClean, "\(check.findings)")
        let bundle = [UInt8](try Data(contentsOf: URL(filePath: result.bundle)))
        let verdict = try VerifyBundle(bytes: bundle, verifierKey: result.verifierKey).run()
        #expect(verdict.tonnes == result.retired)
        let whole = try Self.uninterrupted.get()
        for (part, lines) in try Self.story(of: folder) {
            #expect(lines == whole[part], "\(part); \(comment.map { "\($0)" } ?? "")")
        }
    }

    private static let uninterrupted = Result {
        try TemporaryFolder.during { url in
            _ = try PerformDemonstration(homes: homes, seed: 1).run(at: url)
            return try story(of: DataFolder.open(url))
        }
    }

    /// All that a folder says, but for salts and what follows from them, and the times of the records.
    private static func story(of folder: DataFolder) throws -> [String: [String]] {
        let queries = [
            "records": "SELECT idx, kind, subject FROM records ORDER BY idx",
            "commands": "SELECT id, name FROM commands ORDER BY id",
            "readings": """
            SELECT site, day, version, delivery, superseded, hex(payload), hex(flags), fingerprint FROM site_days
            ORDER BY site, day, version
            """,
            "spent days": "SELECT meter, day, supply_point, period FROM claimed_days ORDER BY meter, day",
            "claim lines": "SELECT line, before, substr(text, 1, length(text) - 64) FROM claim_lines ORDER BY line",
            "blocks": "SELECT prefix, first, last, batch, account, status, record FROM blocks ORDER BY prefix, first",
            "documents": "SELECT id, name FROM documents ORDER BY id, name",
            "calculation": "SELECT CAST(bytes AS TEXT) FROM documents WHERE name = 'calculation.json'",
            "checkpoints": "SELECT size FROM checkpoints ORDER BY size",
        ]
        return try folder.store.read { database in
            try queries.mapValues {
                try database.rows($0).map { "\($0)".replacing(/[0-9a-f]{64}/, with: "a hash") }
            }
        }
    }
}

/// What runs in the process that is killed.
@Suite struct KilledProcessChild {
    @Test(
        "the demonstration, until its process is killed",
        .enabled(if: ChildProcess.isChild("demonstration"), "runs only in a process that another test starts"))
    func demonstration() throws {
        let clock = Countdown(ChildProcess.value("DAICHO_KILL_AT_CLOCK"))
        let entropy = Countdown(ChildProcess.value("DAICHO_KILL_AT_ENTROPY"))
        _ = try PerformDemonstration(homes: 2, seed: 1).run(
            at: URL(filePath: ChildProcess.value("DAICHO_KILL_FOLDER")),
            clock: Clock {
                clock.count()
                return Clock.system.now()
            },
            entropy: Entropy { bytes in
                entropy.count()
                return Entropy.system.bytes(bytes)
            })
    }
}

/// Kills its own process when it has counted to a number.
private final class Countdown: Sendable {
    private let left: Mutex<Int?>

    init(_ text: String) { left = Mutex(Int(text)) }

    func count() {
        left.withLock { left in
            guard let now = left else { return }
            left = now - 1
            if now == 1 { kill(getpid(), SIGKILL) }
        }
    }
}
