import ArgumentParser
import Quantities

extension Identifier: ExpressibleByArgument {
    package init?(argument: String) { try? self.init(argument) }
}
