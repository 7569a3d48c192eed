import ArgumentParser
import Quantities

extension Prefecture: ExpressibleByArgument {
    /// A number from 1 to 47, or the Japanese or romanised name.
    package init?(argument: String) { self.init(argument) }

    static let completions = (1...47).compactMap { Prefecture("\($0)")?.romanised }
}
