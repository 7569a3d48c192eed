import ArgumentParser
import Quantities
import UseCases
import Verification

/// How the items of a monitoring period stand.
struct VerificationShowCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show how the items stand (検証項目の状況).",
        discussion: """
            --template prints the items that wait for the verifier as CSV, to be filled in and given to `answer --from`.

            Example:
              daicho verification show P1-2024 --open
              daicho verification show P1-2024 --template > answers.csv
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @Flag(help: "Only items that are not settled.")
    var open = false

    @Option(help: ArgumentHelp("Only this section, by its letter.", valueName: "letter"))
    var section: String?

    @Flag(help: "Print the verifier's open items as CSV to fill in.")
    var template = false

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard !(template && folder.json) else {
            throw ValidationError("--template is CSV; it does not go with --json.")
        }
    }

    func perform() throws {
        let view = try folder.open().answer(ShowVerification(monitoringPeriod: period), to: .owner)
        let (progress, items) = (view.progress, view.items)
        guard !json else { return try Output.json(progress) }
        let texts = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        guard !template else {
            let unanswered = progress.items.filter { $0.status == .open }.compactMap { texts[$0.item] }
            return Output.line(AnswerSheet.template(for: unanswered))
        }
        for title in progress.sections where section == nil || section == title.section.text {
            let shown = progress.items.filter { $0.section == title.section && (!open || $0.status.isUnsettled) }
            guard !shown.isEmpty else { continue }
            Output.line("\(title.section)  \(Output.text(title.title))")
            Table([], shown.map { Self.row($0, texts[$0.item]) }).print()
        }
        if let opinion = progress.signed {
            Output.line(ja: "表明された意見: \(opinion.name.ja)", en: "Signed: \(opinion.name.en)")
        }
        VerificationGroup.blockers(progress).forEach { Output.line($0) }
    }

    private static func row(_ progress: ItemProgress, _ item: ChecklistItem?) -> [String] {
        let comment = progress.comment.flatMap { $0.isEmpty ? nil : $0 }
        let said = comment ?? progress.detail.map(Output.text) ?? item.map { Output.text($0.text) } ?? ""
        return ["  \(progress.item)", Output.text(progress.status.name), said]
    }
}
