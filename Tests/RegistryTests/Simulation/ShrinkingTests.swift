import Testing

@testable import RegistrySimulator

@Suite struct ShrinkingTests {
    @Test(
        "what is needed for a failure is left, in order, and nothing else",
        arguments: [[17, 83], [1], [100], [1, 2, 99, 100]])
    func minimal(needed: [Int]) {
        var tries = 0
        let left = Shrinking.shrunk(Array(1...100)) { elements in
            tries += 1
            return needed.allSatisfy(elements.contains)
        }
        #expect(left == needed)
        #expect(tries < 600)
    }

    @Test("what fails whatever is left comes to nothing, and a needed order is kept")
    func edges() {
        let nothing: [Int] = Shrinking.shrunk([1, 2, 3]) { _ in true }
        #expect(nothing.isEmpty)
        let ends: [Int] = Shrinking.shrunk([3, 1, 2]) { (left: [Int]) in left.first == 3 && left.last == 2 }
        #expect(ends == [3, 2])
        let empty: [Int] = Shrinking.shrunk([]) { _ in true }
        #expect(empty.isEmpty)
    }
}
