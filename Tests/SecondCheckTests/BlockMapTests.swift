import TestRandom
import Testing

@testable import SecondCheck

@Suite struct BlockMapTests {
    @Test("blocks split at random are those of a plain list", arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var map = BlockMap()
        var list: [HeldBlock] = []
        for start in 0..<20 {
            let block = Self.block(Int64(start * 1000 + 1)...Int64(start * 1000 + 1000), 0)
            map.insert(block)
            list.append(block)
        }
        for step in 1...6000 {
            let number = Int64.random(in: 1...20_000, using: &random)
            let place = list.firstIndex { $0.first <= number && number <= $0.last }!
            let old = list[place]
            #expect(map.block(containing: number) == old, "seed \(seed), step \(step)")
            let low = Self.block(old.first...number, UInt64(step))
            map.replace(low)
            list[place] = low
            guard number < old.last else { continue }
            let high = Self.block((number + 1)...old.last, UInt64(step))
            map.insert(high)
            list.insert(high, at: place + 1)
        }
        #expect(Array(map) == list, "seed \(seed)")
        #expect(map.count == list.count && list.count > 3000)
        #expect(map.block(containing: 0) == nil && map.block(containing: 20_001) == nil)
    }

    @Test("blocks that come ascending, descending or with gaps are found")
    func gaps() {
        for numbers in [Array(1...1000), Array((1...1000).reversed())] {
            var map = BlockMap()
            for number in numbers { map.insert(Self.block(Int64(number * 10)...Int64(number * 10 + 4), 0)) }
            for number in 1...1000 {
                #expect(map.block(containing: Int64(number * 10 + 4))?.first == Int64(number * 10))
                #expect(map.block(containing: Int64(number * 10 + 5)) == nil)
            }
            #expect(Array(map).map(\.first) == (1...1000).map { Int64($0 * 10) })
        }
        #expect(BlockMap().block(containing: 1) == nil && Array(BlockMap()).isEmpty)
    }

    private static func block(_ range: ClosedRange<Int64>, _ record: UInt64) -> HeldBlock {
        HeldBlock(
            first: range.lowerBound, last: range.upperBound, record: record, cameBy: record, account: 0, batch: 0,
            status: .held)
    }
}
