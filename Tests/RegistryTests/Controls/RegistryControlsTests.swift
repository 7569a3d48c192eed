import Quantities
import Registry
import Testing

@Suite struct RegistryControlsTests {
    @Test(
        "days out of range are refused, also when they are read",
        arguments: [(-1, 3), (31, 3), (4, 0), (4, 31), (4, -1)] as [(Int, Int?)])
    func range(trusted: Int, confirmation: Int?) {
        #expect(throws: Rejection.self) {
            try RegistryControls(
                requiresDueDiligence: true, delaysUntrusted: true, trustedAfterWorkingDays: trusted,
                confirmationDays: confirmation, untrustedLimit: nil)
        }
        let text =
            #"{"requiresDueDiligence":true,"delaysUntrusted":true,"trustedAfterWorkingDays":"# + "\(trusted)"
            + #","confirmationDays":"# + "\(confirmation ?? 0)}"
        #expect(throws: (any Error).self) { try PinnedJSON.value(RegistryControls.self, text) }
    }

    @Test("what is written reads back", arguments: [RegistryControls.none, .standard])
    func readsBack(controls: RegistryControls) throws {
        #expect(try PinnedJSON.value(RegistryControls.self, try PinnedJSON.text(controls)) == controls)
    }

    @Test("the standard values are those of the rules that they follow")
    func standard() throws {
        #expect(
            try PinnedJSON.text(RegistryControls.standard)
                == #"{"confirmationDays":3,"delaysUntrusted":true,"requiresDueDiligence":true,"#
                + #""trustedAfterWorkingDays":4,"untrustedLimit":2000000}"#)
    }
}
