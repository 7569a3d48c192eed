import ArgumentParser
import UseCases

/// A point in the past, for commands that show a state.
struct AsOfOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "As it was after this record, or at this instant such as 2026-03-31T23:59:59+09:00.",
            valueName: "record|instant"))
    var asOf: AsOf?
}

extension AsOf: ExpressibleByArgument {
    public init?(argument: String) { try? self.init(argument) }
}
