import Foundation
import Testing

/// The disk becomes full while many clients give commands, and is given space again while they go on asking.
@Suite(
    .serialized, .enabled(if: MemoryDisk.obstacle == nil, "\(MemoryDisk.obstacle ?? "")"))
struct FullDiskUnderLoadTests {
    @Test(
        "on a full disk all clients are refused as such, nothing is lost, and with space the same commands succeed",
        arguments: Round.some(5))
    func full(_ round: Round) throws {
        var dice = Dice(round.seed)
        let disk = try MemoryDisk(megabytes: 24)
        defer { withExtendedLifetime(disk) {} }
        let folder = disk.url.appending(path: "data")
        try LoadedFolder.copy(to: folder)
        let load = try Load(on: folder, name: "full", pause: 20)
        for time in 1...2 {
            let before = try load.lines().count
            let commands = dice.roll(20...60)
            try load.wait(until: "\(commands) commands") { $0.dropFirst(before).count { $0.kind == .done } >= commands }
            try disk.fill(leaving: dice.roll(0...40) * 4096)
            try load.wait(until: "refusals of 10 clients, the \(time). time") {
                Self.refused($0.dropFirst(before)).count >= 10
            }
            try disk.empty()
            // Each refused command is given again until the store takes it, though the registry may still say no.
            let refused = try Self.refused(load.lines().dropFirst(before))
            try load.wait(until: "the end of \(refused.count) commands that the full disk refused") {
                refused.isSubset(of: $0.filter { $0.text != "store.disk.full" }.map(\.id))
            }
        }
        load.kill()
        let breaches = try Aftermath(folder: folder, lines: load.lines(), refusals: ["store.disk.full"]).breaches()
        #expect(breaches.isEmpty)
    }

    private static func refused(_ lines: some Sequence<LoadLine>) -> Set<String> {
        Set(lines.filter { $0.text == "store.disk.full" }.map(\.id))
    }
}
