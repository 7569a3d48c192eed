import ArgumentParser
import Foundation
import UseCases

/// Writes files for CAD Trust.
struct RegistryCadTrustCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "cad-trust", abstract: "Write projects and units as files for CAD Trust v2 (CSV, JSON).",
        discussion: """
            One-way: nothing comes back. projects and units, each as .csv and .json, with the keys that CAD Trust requires; \
            cadTrustIssuanceId is empty, since their node makes it. How our states are named there is an assumption.

            Example:
              daicho registry cad-trust --out cad-trust --site https://registry.example.jp
            """)

    @Option(help: "The folder to write to.", completion: .directory)
    var out: String

    @Option(help: "Where browsers reach the portal, for the links of projects.")
    var site: String?

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let answer = try ExportCadTrust(to: URL(filePath: out), site: site ?? "").run(on: folder.openToRead())
        guard !json else { return try Output.json(answer) }
        Output.line(
            ja: "プロジェクト \(answer.projects) 件、クレジット \(answer.units) 件",
            en: "\(answer.projects) projects, \(answer.units) units")
        answer.files.forEach { Output.line("  \($0)") }
    }
}
