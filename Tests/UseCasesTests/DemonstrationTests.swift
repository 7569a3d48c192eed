import Foundation
import SQL
import Quantities
import Registry
import Testing
import UseCases

@Suite struct DemonstrationTests {
    @Test("the whole job runs on a simulated fleet, proves itself, and a second run changes nothing")
    func wholeJob() throws {
        let temporary = try TemporaryFolder()
        let demonstration = PerformDemonstration(homes: 8, seed: 1)
        let result = try demonstration.run(at: temporary.url)
        #expect(result.credited > .zero)
        #expect(result.retired > .zero)
        let folder = try DataFolder.open(temporary.url)
        let check = try CheckFolder().run(on: folder)
        #expect(check.isClean, "\(check.findings)")
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: result.bundle)))
        let verdict = try VerifyBundle(bytes: bytes, verifierKey: result.verifierKey).run()
        #expect(verdict.tonnes == result.retired)
        #expect(verdict.retirement != nil)
        let explanation = try folder.answer(ExplainSerial(serial: result.firstRetired), to: .owner)
        #expect(explanation.steps.count >= 8)
        let before = try folder.store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM records") }
        let again = try demonstration.run(at: temporary.url)
        #expect(again.firstRetired == result.firstRetired)
        #expect(try folder.store.read { try $0.first(Int.self, "SELECT COUNT(*) FROM records") } == before)
    }
}
