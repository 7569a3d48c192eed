import Testing

@testable import Benchmarks

@Suite struct SmokeTests {
    @Test("every benchmark runs small and gives a rate beside a ceiling", arguments: Benchmarks.benchmarks.map(\.name))
    func smoke(name: String) throws {
        let benchmark = try #require(Benchmarks.benchmarks.first { $0.name == name })
        let figures = try benchmark.run(.smoke)
        #expect(!figures.isEmpty)
        for figure in figures {
            #expect(figure.rate > 0)
            #expect(figure.ceiling > 0)
            #expect(figure.line.contains("ratio"))
        }
    }
}
