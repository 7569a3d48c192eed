import ArgumentParser
import DataQuality
import Quantities
import UseCases

/// Decides what becomes of a flag.
struct QualityDisposeCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispose",
        abstract: "Decide what becomes of a flag, with a reason (異常値の処置).",
        discussion: """
            For one site and period, or for all. Without a decision every flag but registerRollover keeps its slots out of \
            the claim. The decision takes effect when the monitoring period is closed, or closed again.

            Example:
              daicho quality dispose --project P1 --flag stale --treatment accept \\
                --site M0001 --from 2024-05-01 --to 2024-05-07 \\
                --reason "Checked against the inverter's own log" --as op1
            """)

    @Option(help: "The project.")
    var project: ProjectID

    @Option(help: "The flag's code.", completion: .list(FlagCatalogue.definitions.map(\.code)))
    var flag: String

    @Option(help: "Leave the slots out (除外), or count them (採用).")
    var treatment: Treatment

    @Option(help: "Only this site. Default: every site.")
    var site: SiteID?

    @OptionGroup var days: OptionalDayRange

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> DisposeFlag {
        DisposeFlag(
            project: project, flag: flag, treatment: treatment, site: site, period: try days.period(), reason: reason)
    }

    func describe(_ answer: UInt64) -> [Bilingual] {
        let place = site?.text ?? "*"
        return [
            Bilingual(
                ja: "\(flag): \(treatment == .exclude ? "除外" : "採用")（サイト \(place)）",
                en: "\(flag): \(treatment.rawValue) (site \(place))")
        ]
    }
}
