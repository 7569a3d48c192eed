import ArgumentParser
import Foundation
import Quantities
import UseCases

/// The main job on a simulated fleet, through the same use cases as every other command.
struct DemoCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Perform the whole job on a simulated fleet (デモ).",
        discussion: """
            From a year of simulated half-hourly readings to a retired, provable tonne. Everything it makes is labelled
            simulated. Cut short, it continues where it stood; done, it changes nothing.

            Example:
              daicho demo --homes 100 --folder demo-data
            """)

    @Option(name: [.customShort("C"), .long], help: "The data folder to make.", completion: .directory)
    var folder = "daicho-demo"

    @Option(help: "Where a new folder keeps its tables: sqlite, or postgres://…")
    var database = DatabaseAddress.embedded

    @Option(help: "How many homes.")
    var homes = 1000

    @Option(help: "The seed of the simulation: the same seed gives the same fleet.")
    var seed: UInt64 = 2021

    @Flag(help: "Then open the portal on this machine, with a sign-in for each role.")
    var serve = false

    @Option(help: "The portal's port; 0 for any that is free.")
    var port: UInt16 = 8080

    @Flag(help: "Print one JSON value for machines.")
    var json = false

    func validate() throws {
        guard (1...100_000).contains(homes) else { throw ValidationError("--homes takes 1 to 100000.") }
    }

    func perform() throws {
        Output.note(Output.text(ja: "シミュレーション: 実データではありません", en: "SIMULATED: none of this is real data"))
        let started = ContinuousClock.now
        let result = try PerformDemonstration(homes: homes, seed: seed, database: database).run(
            at: URL(filePath: folder)
        ) { now in
            if let fraction = now.fraction {
                Output.progress("  \(Output.text(now.step)) \(Int(fraction * 100)) %")
            } else {
                Output.note("· " + Output.text(now.step))
            }
        }
        if json {
            try Output.json(result)
        } else {
            describe(result, in: (ContinuousClock.now - started).components.seconds)
        }
        guard serve else { return }
        var server = ServerOptions()
        server.host = "127.0.0.1"
        server.port = port
        try PortalServing(server: server, json: json).run(
            try DataFolder.open(URL(filePath: folder)), demonstration: true)
    }

    private func describe(_ result: DemonstrationResult, in seconds: Int64) {
        Output.endProgress()
        Output.line("")
        let (credited, retired) = (result.credited, result.retired)
        Output.line(
            ja: "シミュレーション: \(homes) 戸の1年分、認証・発行 \(credited)、無効化 \(retired)（\(seconds) 秒）",
            en:
                "SIMULATED: a year of \(homes) homes; \(credited) certified and issued, \(retired) retired (\(seconds) s)"
        )
        Output.line("")
        list(ja: "モニタリング報告書", en: "Monitoring report", result.monitoringReport)
        list(ja: "検証報告書", en: "Verification report", result.verificationReport)
        list(ja: "無効化証明書", en: "Retirement certificate", result.certificate)
        list(ja: "証明バンドル", en: "Proof bundle", [result.bundle])
        Output.line("")
        Output.next([
            "daicho explain \(result.firstRetired) --folder \(folder)",
            "daicho verify \(short(result.bundle)) --vkey '\(result.verifierKey)'",
            "daicho fsck --folder \(folder)",
        ])
    }

    private func list(ja: String, en: String, _ files: [String]) {
        Output.line(ja: "\(ja):", en: "\(en):")
        files.forEach { Output.line("  \(short($0))") }
    }

    /// From here, where the file lies below.
    private func short(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }
}
