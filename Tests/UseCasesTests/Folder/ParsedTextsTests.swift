import Testing

@testable import UseCases

@Suite("Texts that were read")
struct ParsedTextsTests {
    private struct Unreadable: Error {}

    @Test("each is read once, and only what was read from it is given")
    func once() throws {
        let texts = ParsedTexts<Int>()
        var read = 0
        func length(_ text: String) -> Int {
            texts.value(of: text) {
                read += 1
                return $0.count
            }
        }
        #expect([length("a"), length("ab"), length("a"), length("ab")] == [1, 2, 1, 2])
        #expect(read == 2)
        #expect(throws: Unreadable.self) { try texts.value(of: "abc") { _ in throw Unreadable() } }
        #expect(length("abc") == 3)
    }

    @Test("a hostile number of texts is not kept")
    func bounded() throws {
        let texts = ParsedTexts<Int>()
        for number in 0..<1_000 { #expect(texts.value(of: "\(number)") { Int($0) ?? -1 } == number) }
        #expect(texts.count <= 64)
    }
}
