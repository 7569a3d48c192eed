import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Takes in one file of readings through a declared mapping.
struct ReadingsImportCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a CSV file of readings through a mapping (計測データの取込).",
        discussion: """
            All or nothing: a file with a bad row changes nothing unless --partial leaves bad rows out. The same file again \
            is recognised. Values that differ from known ones need --reason: the delivery is then a correction, and keeps \
            the earlier version. docs/mapping.md documents the mapping file.

            Example:
              daicho readings import april.csv --project P1 --mapping mapping.yaml \\
                --problems bad.csv --as op1
            """)

    @Argument(help: "The readings.", completion: .file(extensions: ["csv", "txt"]))
    var file: String

    @Option(help: "The project.")
    var project: ProjectID

    @Option(help: "What the columns of the file mean.", completion: .file(extensions: ["yaml", "yml"]))
    var mapping: String

    @Flag(help: "Leave bad rows out and take the others.")
    var partial = false

    @Option(help: "Why values that are known already change; makes the delivery a correction (訂正理由).")
    var reason: String?

    @OptionGroup var problems: ProblemsOption
    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> ImportReadings {
        ImportReadings(
            project: project, file: URL(filePath: file), mapping: try InputFile(mapping, limit: 1 << 20).text(),
            partial: partial, reason: reason
        ) { Self.show($0) }
    }

    func perform() throws {
        let hint = Bilingual(
            ja: "行を直してもう一度取り込むか、--partial で問題のある行を除いてください",
            en: "Correct the rows and import again, or leave them out with --partial.")
        try problems.keeping(hint: hint) { try carryOut() }
    }

    func wasKnown(_ answer: DeliveryAnswer) -> Bool { answer.wasKnown }

    func describe(_ answer: DeliveryAnswer) -> [Bilingual] {
        guard !answer.wasKnown else {
            let delivery = answer.delivery?.text ?? "–"
            return [Bilingual(ja: "受領済み: \(delivery)", en: "It came as delivery \(delivery).")]
        }
        let summary = answer.summary
        var lines = [
            Bilingual(
                ja:
                    "\(answer.delivery?.text ?? "–"): \(summary.rows) 行、計測値 \(summary.readings)、新しいサイト日 \(answer.siteDays)（訂正 \(answer.corrected)、既知 \(answer.unchanged)）",
                en:
                    "\(answer.delivery?.text ?? "–"): \(summary.rows) rows, \(summary.readings) readings, \(answer.siteDays) new site-days (\(answer.corrected) corrected; \(answer.unchanged) known)"
            )
        ]
        if let first = summary.firstDay, let last = summary.lastDay {
            lines.append(
                Bilingual(
                    ja: "\(first) から \(last) まで、\(summary.sites) サイト", en: "\(first) to \(last), \(summary.sites) sites"
                ))
        }
        if summary.badRows > 0 {
            lines.append(
                Bilingual(ja: "問題のある \(summary.badRows) 行を除きました", en: "\(summary.badRows) bad rows were left out."))
        }
        let flags = answer.flags.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        if !flags.isEmpty { lines.append(Bilingual(ja: "フラグ（コマ数）: \(flags)", en: "Flagged slots: \(flags)")) }
        return lines
    }

    func next(_ answer: DeliveryAnswer) -> [String] { ["daicho quality show --project \(project)"] }

    private static func show(_ progress: ImportProgress) {
        let percent = progress.of > 0 ? Int(100 * progress.bytes / progress.of) : 100
        Output.progress(
            Output.text(
                ja: "取込中 \(percent)%（\(progress.siteDays) サイト日）",
                en: "importing \(percent)% (\(progress.siteDays) site-days)"))
    }
}
