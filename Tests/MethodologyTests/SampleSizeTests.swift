import Methodology
import Quantities
import Testing

@Suite struct SampleSizeTests {
    @Test(
        "golden vector 1: the sample of a programme",
        arguments: [(168, 49), (288, 56), (408, 59), (528, 61), (648, 62), (768, 63), (888, 64), (1008, 64)])
    func filed(population: Int, samples: Int) throws {
        #expect(try SampleSize.standard.required(of: population) == samples)
    }

    @Test("golden vector 1: 288 members give 55.207 before the ceiling")
    func unrounded() throws {
        #expect(try SampleSize.standard.exact(of: 288).decimal(places: 3, .nearest) == "55.207")
    }

    @Test("a sample is never larger than its population and grows with it")
    func bounds() throws {
        var last = 0
        for population in 1...500 {
            let size = try SampleSize.standard.required(of: population)
            #expect(size >= last && size <= population && size >= 1)
            last = size
        }
    }

    @Test("an empty population and parameters without meaning are refused")
    func refused() {
        #expect(code { _ = try SampleSize.standard.required(of: 0) } == "methodology.sampling.population")
        #expect(
            code { _ = try SampleSize(k: 0, interval: 1, variance: 1) } == "methodology.sampling.parameters")
    }
}
