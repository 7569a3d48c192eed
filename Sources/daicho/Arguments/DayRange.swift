import ArgumentParser
import Quantities

/// A period as people say it: the last day is part of it.
struct DayRange: ParsableArguments {
    @Option(help: ArgumentHelp("First day.", valueName: "yyyy-mm-dd"))
    var from: Day

    @Option(help: ArgumentHelp("Last day, included.", valueName: "yyyy-mm-dd"))
    var to: Day

    func period() throws(Rejection) -> Period { try Period(from, until: to.advanced(by: 1)) }
}

/// As ``DayRange``, or no period at all.
struct OptionalDayRange: ParsableArguments {
    @Option(help: ArgumentHelp("First day; only with --to.", valueName: "yyyy-mm-dd"))
    var from: Day?

    @Option(help: ArgumentHelp("Last day, included; only with --from.", valueName: "yyyy-mm-dd"))
    var to: Day?

    func validate() throws {
        guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to go together.") }
    }

    func period() throws(Rejection) -> Period? {
        guard let from, let to else { return nil }
        return try Period(from, until: to.advanced(by: 1))
    }
}
