import Foundation
import Testing

/// The database file is damaged below the engine. ``AlteredFolderTests`` alters values one by one through SQL; here the
/// damage falls anywhere: into the engine's own pages, into what nothing refers to, into several things at once.
struct DamagedFileTests {
    /// Commands that look at the folder, from every side.
    private static let questions = [
        ["log", "checkpoint"], ["log", "record", "5"], ["log", "record", "40"], ["account", "list"],
        ["person", "list"],
        ["project", "show", "P1"], ["period", "list"], ["verification", "show", "PE1"], ["units", "list"],
        ["quality", "show", "--project", "P1"], ["explain", "JCL-000000000001"],
    ]

    @Test(
        "whatever is answered otherwise than before the damage, fsck names a damage; nothing crashes, no error is unknown",
        arguments: Damage.allCases, Round.some(10))
    func damaged(_ damage: Damage, _ round: Round) throws {
        let sound = try Self.sound.get()
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        try LoadedFolder.copy(to: temporary.url.appending(path: "data"))
        var dice = Dice(round.seed)
        try damage.befall(temporary.url.appending(path: "data/daicho.sqlite"), &dice)

        let check = try Run(["fsck", "--folder", "data", "--json"], in: temporary.url)
        #expect([0, 1].contains(check.status), "\(check.status) \(check.errors)")
        if check.status == 1 { #expect(!Self.codes(check).isEmpty, "fsck says why: \(check.output)\(check.errors)") }
        if damage == .page { #expect(check.status == 1, "every page holds something") }
        for question in Self.questions {
            let run = try Self.ask(question, in: temporary.url)
            let name: Comment =
                "\(question.joined(separator: " ")): \(run.status) \(run.output.prefix(400))\(run.errors)"
            #expect([0, 1].contains(run.status), name)
            if run.status == 1 {
                let code = try run.refusal()
                #expect(code != nil && code != "cli.unexpected", name)
            }
            if run.output != sound[question] { #expect(check.status == 1, "unnoticed: \(name)") }
        }
        try expectNoForgery(in: temporary.url)
    }

    /// A proof for strangers is true or there is none, however damaged the folder is that makes it.
    private func expectNoForgery(in folder: URL) throws {
        let bundle = ["bundle", "JCL-000000000001", "--folder", "data", "--out", "proof.json"]
        guard try Run(bundle, in: folder).status == 0 else { return }
        let key = try Self.key.get()
        let verdict = try Run(["verify", "proof.json", "--vkey", key.vkey, "--json"], in: folder)
        guard verdict.status == 0 else { return }
        #expect(verdict.output == key.verdict)
    }

    /// What was answered before any damage.
    private static let sound = Result {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        try LoadedFolder.copy(to: temporary.url.appending(path: "data"))
        return try Dictionary(
            uniqueKeysWithValues: questions.map { question in
                let run = try ask(question, in: temporary.url)
                guard run.status == 0 else { throw ToolFailed(description: run.output + run.errors) }
                return (question, run.output)
            })
    }

    private static let key = Result {
        let temporary = try TemporaryFolder()
        defer { withExtendedLifetime(temporary) {} }
        try LoadedFolder.copy(to: temporary.url.appending(path: "data"))
        let vkey = try Run(["log", "vkey", "--folder", "data"], in: temporary.url).output.dropLast()
        _ = try Run(
            ["bundle", "JCL-000000000001", "--folder", "data", "--out", "proof.json"], in: temporary.url)
        let verdict = try Run(["verify", "proof.json", "--vkey", String(vkey), "--json"], in: temporary.url)
        guard verdict.status == 0 else { throw ToolFailed(description: verdict.output + verdict.errors) }
        return (vkey: String(vkey), verdict: verdict.output)
    }

    private static func ask(_ question: [String], in folder: URL) throws -> Run {
        try Run(question + ["--folder", "data", "--json"], in: folder)
    }

    private static func codes(_ run: Run) -> [String] {
        run.output.matches(of: /"code" : "([a-zA-Z.]+)"/).map { String($0.1) }
    }
}
