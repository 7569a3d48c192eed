import Quantities
import Testing

@testable import Registry

@Suite struct SerialTests {
    @Test(
        "a serial reads back as printed",
        arguments: ["JCL-000000000123", "JC-000000000001", "JCL-999999999999"])
    func readsBack(text: String) throws {
        #expect(try Serial(text).description == text)
    }

    @Test(
        "anything else is no serial",
        arguments: [
            "", "JCL", "JCL-", "JCL-123", "JCL-0000000000123", "jcl-000000000123", "JCL000000000123",
            "JCL--00000000123", "JCL-+00000000123", "JCL-00000000012３", "JCL-000000000123 ", " JCL-000000000123",
            "JCL-000000000123-", "KC-000000000001", "JCL_000000000123", "JCL-00000000012a",
        ])
    func malformed(text: String) {
        #expect(throws: Rejection.self) { try Serial(text) }
        do throws(Rejection) { _ = try Serial(text) } catch { #expect(error.code == "registry.serial.malformed") }
    }

    @Test("numbers outside 1 to 999,999,999,999 are refused", arguments: [Int64.min, -1, 0, 1_000_000_000_000, .max])
    func outOfRange(number: Int64) {
        #expect(throws: Rejection.self) { try Serial(.jc, number) }
        #expect(throws: Rejection.self) { try SerialRange(number, number) }
        #expect(throws: Rejection.self) { try SerialRange(1, number) }
    }

    @Test("a range does not run backwards") func backwards() {
        #expect(throws: Rejection.self) { try SerialRange(2, 1) }
        #expect(throws: Rejection.self) { try Serial("JC-000000000000") }
    }

    @Test("ranges agree with sets of numbers, exhaustively up to six")
    func oracle() {
        let all = (1...6).flatMap { a in (a...6).map { SerialRange(known: Int64(a), Int64($0)) } }
        func numbers(_ range: SerialRange) -> Set<Int64> { Set(range.first...range.last) }
        for a in all {
            #expect(a.count == numbers(a).count)
            for n in Int64(0)...7 { #expect(a.contains(n) == numbers(a).contains(n)) }
            for n in Int64(1)...7 {
                #expect(numbers(a.highest(n)) == Set(numbers(a).sorted().suffix(Int(n))))
            }
            for b in all {
                #expect(a.contains(b) == numbers(b).isSubset(of: numbers(a)))
                #expect(a.overlaps(b) == !numbers(a).isDisjoint(with: numbers(b)))
                #expect(a.intersection(b).map(numbers) ?? [] == numbers(a).intersection(numbers(b)))
                let rest = a.subtracting(b)
                #expect(Set(rest.flatMap { numbers($0) }) == numbers(a).subtracting(numbers(b)))
                #expect(rest.map(\.count).reduce(0, +) == Int64(numbers(a).subtracting(numbers(b)).count))
                #expect(zip(rest, rest.dropFirst()).allSatisfy { $0.last + 1 < $1.first })
            }
        }
    }
}
