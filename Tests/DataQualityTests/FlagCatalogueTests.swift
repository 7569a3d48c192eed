import DataQuality
import Testing

@Suite struct FlagCatalogueTests {
    @Test("every flag has one row, in the order of the bits, and its code leads back to it")
    func complete() {
        #expect(FlagCatalogue.definitions.map(\.flag) == Flag.allFlags)
        #expect(Set(FlagCatalogue.definitions.map(\.code)).count == Flag.allFlags.count)
        for row in FlagCatalogue.definitions {
            #expect(FlagCatalogue.flag(code: row.code) == row.flag)
            #expect(FlagCatalogue.definition(of: row.flag) == row)
            #expect(!row.name.ja.isEmpty && !row.name.en.isEmpty)
            #expect(row.definition.ja.hasSuffix("。") && row.definition.en.hasSuffix("."))
        }
        #expect(Flag.allFlags.reduce(into: Flag()) { $0.formUnion($1) } == Flag.all)
    }

    @Test("codes and bits never change")
    func pinned() {
        #expect(
            FlagCatalogue.definitions.map { "\($0.flag.rawValue) \($0.code) \($0.defaultTreatment)" } == [
                "1 missing exclude", "2 sentinel exclude", "4 negative exclude", "8 aboveCapacity exclude",
                "16 stale exclude", "32 night exclude", "64 registerFall exclude", "128 registerReset exclude",
                "256 registerRollover accept", "512 copy exclude", "1024 doubtedBySource exclude",
                "2048 exportExceedsGeneration exclude",
            ])
    }

    @Test("every flag is raised by exactly one detector")
    func raised() {
        #expect(Assessor.catalogue.flatMap(\.raises.members).sorted { $0.rawValue < $1.rawValue } == Flag.allFlags)
        #expect(Set(Assessor.catalogue.map(\.id)).count == Assessor.catalogue.count)
    }
}
