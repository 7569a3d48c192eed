import Quantities
import Testing

@Suite struct PrefectureTests {
    @Test(
        "a prefecture is found by number, name or address",
        arguments: [("13", 13), ("東京都千代田区", 13), ("kyoto", 26), ("京都府", 26), ("北海道札幌市", 1)])
    func found(text: String, number: Int) {
        #expect(Prefecture(text)?.number == number)
    }

    @Test("places outside Japan are none", arguments: ["0", "48", "Sydney", ""])
    func none(_ text: String) {
        #expect(Prefecture(text) == nil)
    }
}
