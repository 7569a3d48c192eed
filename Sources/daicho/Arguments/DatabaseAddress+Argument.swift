import ArgumentParser
import UseCases

extension DatabaseAddress: ExpressibleByArgument {
    public init?(argument: String) { try? self.init(argument) }
}
