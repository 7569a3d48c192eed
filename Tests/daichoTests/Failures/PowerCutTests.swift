import Foundation
import Testing

/// The power is cut while many clients give commands: what they were told is true afterwards.
@Suite(.serialized, .timeLimit(.minutes(3)), .enabled(if: CuttableDisk.obstacle == nil, "\(CuttableDisk.obstacle ?? "")"))
struct PowerCutTests {
    @Test("after two power cuts no acknowledged command is lost, and the folder goes on", arguments: Round.some(20))
    func cut(_ round: Round) throws {
        let breaches = try breaches(round, cuts: 2)
        #expect(breaches.isEmpty)
    }

    @Test(
        "without syncs the same cut loses acknowledged commands: so the test above can fail",
        .enabled(if: Tool.missing("eatmydata") == nil, "\(Tool.missing("eatmydata") ?? "")"))
    func unsynced() throws {
        let rounds = Round.some(5)
        for round in rounds {
            if try breaches(round, cuts: 1, through: "eatmydata").contains(where: { $0.contains(": lost") }) { return }
        }
        Issue.record("nothing was lost with the seeds \(rounds.map(\.seed))")
    }

    /// The second cut may come while the first one is being recovered from.
    private func breaches(_ round: Round, cuts: Int, through wrapper: String? = nil) throws -> [String] {
        var dice = Dice(round.seed)
        let disk = try CuttableDisk()
        let folder = disk.url.appending(path: "data")
        try LoadedFolder.copy(to: folder)
        try disk.settle()
        var lines: [LoadLine] = []
        for cut in 1...cuts {
            let load = try Load(on: folder, name: "cut\(cut)", through: wrapper)
            if cut == 1 { try load.wait(forAcknowledged: dice.roll(1...150)) }
            Thread.sleep(forTimeInterval: Double(dice.roll(0...150)) / 1000)
            try disk.cutPower()
            load.kill()
            lines += try load.lines()
            try disk.goDown()
            try disk.restorePower()
        }
        defer { withExtendedLifetime(disk) {} }
        return try Aftermath(folder: folder, lines: lines, refusals: ["store.file.unusable"]).breaches()
    }
}
