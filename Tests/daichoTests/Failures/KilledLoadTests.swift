import Foundation
import Testing

/// The process is killed while many clients give commands. The kernel lives on, so this proves that nothing is done by
/// halves; that it is durable is for ``PowerCutTests``.
@Suite(.serialized) struct KilledLoadTests {
    @Test("after two kills no acknowledged command is lost, and the folder goes on", arguments: Round.some(20))
    func killed(_ round: Round) throws {
        var dice = Dice(round.seed)
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.url.appending(path: "data")
        try LoadedFolder.copy(to: folder)
        var lines: [LoadLine] = []
        for kill in 1...2 {
            let load = try Load(on: folder, name: "kill\(kill)")
            if kill == 1 { try load.wait(forAcknowledged: dice.roll(1...150)) }
            // The second kill may come while the first one is being recovered from.
            Thread.sleep(forTimeInterval: Double(dice.roll(0...150)) / 1000)
            load.kill()
            lines += try load.lines()
        }
        let breaches = try Aftermath(folder: folder, lines: lines).breaches()
        #expect(breaches.isEmpty)
    }
}
