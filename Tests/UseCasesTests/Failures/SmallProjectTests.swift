import Quantities
import Testing
import UseCases

@Suite struct SmallProjectTests {
    @Test("the project of these tests goes through its whole life, and its folder is clean")
    func wholeLife() throws {
        let project = try SmallProject(.retired)
        #expect(project.retirement?.quantity == Tonnes(known: 2))
        let check = try CheckFolder().run(on: project.folder)
        #expect(check.isClean, "\(check.findings)")
        for part in ["records", "checkpoints", "rules", "people", "blocks", "members", "siteDays", "claimLines"] {
            #expect(check.counts[part, default: 0] > 0, "\(part) were looked at")
        }
    }
}
