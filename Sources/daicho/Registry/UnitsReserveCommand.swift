import ArgumentParser
import Quantities
import Registry
import UseCases

/// Sets units aside for another account.
struct UnitsReserveCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "reserve", abstract: "Set units aside for another account, to hand them over later (留保).",
        discussion: """
            By the account's representative. `daicho hold complete` hands them over, `daicho hold release` frees them; at the \
            end of the last day they are free by themselves.

            Example:
              daicho units reserve --from A1 --to B7 --quantity 3 \\
                --until 2026-12-31 --as holder1
            """)

    @Option(help: "The account that gives.")
    var from: AccountID

    @Option(help: "The account that is to receive.")
    var to: AccountID

    @OptionGroup var units: UnitOptions

    @Option(help: ArgumentHelp("The last day of the hold, in Japan.", valueName: "yyyy-mm-dd"))
    var until: Day

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<ReserveUnits> {
        let end = until.advanced(by: 1).start.advanced(bySeconds: -1)
        return TakeRegistryStep(ReserveUnits(from: from, to: to, units: units.selection, until: end))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        UnitsGroup.lines(waiting: answer) + UnitsGroup.lines(answer.units)
    }

    func next(_ answer: RegistryAnswer) -> [String] {
        answer.waiting.map { ["daicho hold complete \($0.hold) --as \(act.person)"] } ?? []
    }
}
