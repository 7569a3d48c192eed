import ArgumentParser
import Methodology
import Quantities
import UseCases

/// Adds rows to the factor table.
struct FactorsImportCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add factors from a YAML or CSV file (排出係数の取込).",
        discussion: """
            Known rows are never changed: a factor that was used must stay findable. A file ending in .yaml or .yml is YAML, \
            any other is CSV in UTF-8.

            Example:
              daicho factors import factors-2024.csv --as admin
            """)

    @Argument(help: "The file.", completion: .file(extensions: ["yaml", "yml", "csv"]))
    var file: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> ImportFactors {
        let name = file.lowercased()
        return ImportFactors(
            text: try InputFile(file).text(), isYAML: name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    func describe(_ answer: [Factor]) -> [Bilingual] {
        [Bilingual(ja: "係数表: \(answer.count) 行", en: "The table has \(answer.count) factors.")]
    }

    func next(_ answer: [Factor]) -> [String] { ["daicho factors list"] }
}
