import ArgumentParser
import Registry

extension Serial: ExpressibleByArgument {
    /// `JCL-000000000123`
    package init?(argument: String) { try? self.init(argument) }
}
