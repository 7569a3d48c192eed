import ArgumentParser
import Quantities
import UseCases

/// Issues the units of a certified monitoring period.
struct UnitsIssueCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue the units of a certified period to the plan's account (発行).",
        discussion: """
            By the registry administrator, once per period: a batch per fiscal year, with consecutive serials.

            Example:
              daicho units issue P1-2024 --as registrar1
            """)

    @Argument(help: "The monitoring period.")
    var period: MonitoringPeriodID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> IssueCertified { IssueCertified(monitoringPeriod: period) }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(answer.quantity) を発行しました", en: "\(answer.quantity) issued:")] + UnitsGroup.lines(answer.units)
    }

    func next(_ answer: RegistryAnswer) -> [String] {
        (answer.units.first.map { ["daicho explain \($0.first)"] } ?? []) + ["daicho account list"]
    }
}
