import ArgumentParser
import Quantities

extension Day: ExpressibleByArgument {
    /// `2024-04-01`
    package init?(argument: String) { try? self.init(argument) }
}
