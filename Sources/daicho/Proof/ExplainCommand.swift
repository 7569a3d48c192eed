import ArgumentParser
import Quantities
import Registry
import UseCases

/// Walks a unit back to the readings it stands on.
struct ExplainCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Walk a unit back to the readings it stands on (シリアルの説明).",
        discussion: """
            Retirement, transfers, issuance, certification, statement, report, calculation, site-days, log: each with the \
            record that says so. `daicho log record N` prints a record.

            Example:
              daicho explain JCL-000000000001
            """)

    @Argument(help: "The serial.")
    var serial: Serial

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let explanation = try folder.open().answer(ExplainSerial(serial: serial), to: .owner)
        guard !json else { return try Output.json(explanation) }
        Output.line(explanation.serial)
        if explanation.isSimulated {
            Output.line(ja: "【シミュレーション】実在のデータではありません", en: "SIMULATED: not real data")
        }
        for step in explanation.steps {
            let record = step.record.map { Output.text(ja: "  記録 \($0)", en: "  record \($0)") } ?? ""
            Output.line("")
            Output.line("■ \(Output.text(step.title))\(record)")
            step.lines.forEach { Output.line("  " + Output.printable(Output.text($0))) }
        }
        Output.line("")
        Output.next(["daicho bundle \(serial)"])
    }
}
