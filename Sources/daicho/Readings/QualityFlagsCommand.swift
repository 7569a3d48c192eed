import ArgumentParser
import DataQuality
import Quantities

/// Every flag with its exact definition.
struct QualityFlagsCommand: DaichoCommand {
    static let configuration = CommandConfiguration(
        commandName: "flags",
        abstract: "List every flag with its exact definition (フラグの定義).",
        discussion: """
            Needs no data folder.

            Example:
              daicho quality flags
            """)

    // The detectors have a flag, too.
    @ArgumentParser.Flag(help: "Print one JSON value for machines.")
    var json = false

    func perform() throws {
        guard !json else { return try Output.json(FlagCatalogue.definitions.map(Row.init)) }
        for definition in FlagCatalogue.definitions {
            let treatment = definition.defaultTreatment == .exclude
            Output.line(
                "\(definition.code)  \(Output.text(definition.name))  v\(definition.version)  "
                    + Output.text(
                        ja: treatment ? "既定: 除外" : "既定: 採用", en: treatment ? "default: exclude" : "default: accept"))
            Output.line("  \(Output.text(definition.definition))")
        }
    }
}

private struct Row: Encodable {
    let code: String
    let name: Bilingual
    let definition: Bilingual
    let version: Int
    let defaultTreatment: Treatment
    let canBeAccepted: Bool

    init(_ definition: FlagDefinition) {
        code = definition.code
        name = definition.name
        self.definition = definition.definition
        version = definition.version
        defaultTreatment = definition.defaultTreatment
        canBeAccepted = definition.canBeAccepted
    }
}
