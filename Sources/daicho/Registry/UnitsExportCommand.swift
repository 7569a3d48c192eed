import ArgumentParser
import Quantities
import Registry
import UseCases

/// Hands units over to another registry.
struct UnitsExportCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Hand units over to another registry (移管). Irreversible here.",
        discussion: """
            By the account's representative. Here the units are marked and never move again. No account of another registry is \
            trusted: under the registry's controls they are set aside until a later working day, and `daicho hold release` \
            calls them back until then. --dry-run shows which they would be, and stops.

            Example:
              daicho units export --account A1 --quantity 2 \\
                --registry "Another registry" --destination XX-1000 --as holder1
            """)

    @Option(help: "The account that holds the units.")
    var account: AccountID

    @OptionGroup var units: UnitOptions

    @Option(help: "Name of the other registry; public.")
    var registry: String

    @Option(help: "The account there; public.")
    var destination: String

    @OptionGroup var preview: PreviewOption
    @OptionGroup var act: ActOptions

    func perform() throws { try preview.unlessAsked(for: step, by: act) { try carryOut() } }

    func useCase(on folder: DataFolder) throws -> TakeRegistryStep<ExportUnits> {
        try preview.confirm(step, by: act, on: folder)
        return TakeRegistryStep(step)
    }

    private var step: ExportUnits {
        ExportUnits(account: account, units: units.selection, registry: registry, destination: destination)
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        guard answer.waiting == nil else { return UnitsGroup.lines(waiting: answer) + UnitsGroup.lines(answer.units) }
        return [
            Bilingual(
                ja: "\(answer.quantity) を \(registry) へ移管しました", en: "\(answer.quantity) handed over to \(registry):")
        ] + UnitsGroup.lines(answer.units)
    }
}
