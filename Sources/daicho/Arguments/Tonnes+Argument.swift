import ArgumentParser
import Quantities

extension Tonnes: ExpressibleByArgument {
    package init?(argument: String) {
        guard let count = Int64(argument) else { return nil }
        try? self.init(count)
    }
}
