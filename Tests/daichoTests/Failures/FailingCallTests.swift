import Foundation
import Testing
import UseCases

/// Every system call of a command fails, one after the other. Afterwards the command is done or it is refused, it can be
/// given again, and it is done once.
@Suite(.enabled(if: CallFault.obstacle == nil, "\(CallFault.obstacle ?? "")"))
struct FailingCallTests {
    @Test("whichever call fails, the command is done once or refused with a code", arguments: CallFault.all)
    func failing(_ fault: CallFault) throws {
        let expected = try Self.records(after: fault.scene)
        var number = 1
        while try hits(fault, number, expected) {
            // Each of the first, then every fifth or so: a command writes some fifty pages in the same way.
            number += max(1, number / 5)
            try #require(number < 1000, "the command makes no end of \(fault.call)")
        }
        #expect(number > 1, "the command makes no \(fault.call): nothing was tested")
    }

    /// Lets the n-th call fail and looks at what comes of it; false when there was no n-th call.
    private func hits(_ fault: CallFault, _ number: Int, _ expected: Int) throws -> Bool {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        let folder = temporary.url.appending(path: "data")
        let log = temporary.url.appending(path: "calls")
        try fault.scene.prepare(folder)
        let command = fault.scene.arguments + ["--folder", folder.path]
        let strace = try #require(Tool.path("strace"))
        let faulty = try Run(
            fault.arguments(number, log: log.path, folder: folder.path) + [Run.program.path] + command,
            copy: strace)
        guard try String(decoding: Data(contentsOf: log), as: UTF8.self).contains("INJECTED") else {
            #expect(faulty.status == 0, "\(faulty.output)\(faulty.errors)")
            return false
        }
        let place: Comment = "number \(number): \(faulty.status) \(faulty.output)\(faulty.errors)"
        expectRefusal(faulty, fault, place)
        if FileManager.default.fileExists(atPath: folder.appending(path: "daicho.sqlite").path) {
            let check = try Run(["fsck", "--folder", folder.path])
            // A folder that was not yet made has no key or no first record; whatever there is must be sound.
            #expect(check.status == 0 || fault.scene == .initialise, "\(place) \(check.output)\(check.errors)")
        }
        let again = try Run(command)
        #expect(again.status == 0, "\(place) again: \(again.output)\(again.errors)")
        if faulty.status == 0 { #expect(try again.json()["wasKnown"] as? Bool == true, place) }
        let check = try CheckFolder().run(on: DataFolder.open(folder))
        #expect(check.isClean, "\(place) \(check.findings)")
        #expect(check.counts["records"] == expected, "done twice, or not at all; \(place)")
        return true
    }

    private func expectRefusal(_ run: Run, _ fault: CallFault, _ place: Comment) {
        guard run.status != 0 else { return }
        #expect(run.status == 1, place)
        // Where nothing can be written, nothing can be said.
        if fault.call == "write", fault.lasting { return }
        let code = (try? run.refusal()) ?? run.errors.firstMatch(of: /\[([a-zA-Z.]+)\]\n$/).map { String($0.1) }
        #expect(code?.wholeMatch(of: /[a-z]+(\.[a-z][a-zA-Z]*)+/) != nil, place)
        #expect(code != "cli.unexpected", place)
    }

    /// How many records there are when the command runs and nothing fails.
    private static func records(after scene: FaultScene) throws -> Int {
        try #require(try counts.get()[scene])
    }

    private static let counts = Result {
        try Dictionary(
            uniqueKeysWithValues: FaultScene.allCases.map { scene in
                let temporary = try TemporaryFolder()
                defer { withExtendedLifetime(temporary) {} }
                let folder = temporary.url.appending(path: "data")
                try scene.prepare(folder)
                let run = try Run(scene.arguments + ["--folder", folder.path])
                guard run.status == 0 else { throw ToolFailed(description: run.output + run.errors) }
                return (scene, try CheckFolder().run(on: DataFolder.open(folder)).counts["records"] ?? 0)
            })
    }
}
