import DataQuality
import Quantities
import Telemetry
import Testing

@Suite struct DayFingerprintTests {
    @Test("the same readings at another site or on another day are an exact copy with the same fingerprint")
    func copies() {
        let a = Days.day(Days.bell, export: Days.zeros())
        let b = Days.day(Days.bell, export: Days.zeros(), site: "M0002")
        let later = Days.day(Days.bell, export: Days.zeros(), on: Days.day.advanced(by: 9))
        #expect(DayFingerprint.of(a) != nil)
        #expect(DayFingerprint.of(a) == DayFingerprint.of(b))
        #expect(DayFingerprint.of(a) == DayFingerprint.of(later))
        #expect(DayFingerprint.isExactCopy(a, b))
        #expect(DayFingerprint.isExactCopy(a, later))
        #expect(!DayFingerprint.isExactCopy(a, a), "a site-day is not a copy of itself")
    }

    @Test("one changed value, another channel or another grid is not a copy")
    func differences() {
        let a = Days.day(Days.bell, export: Days.zeros())
        for slot in 0..<48 {
            var export = Days.zeros()
            export[slot] = 1
            let b = Days.day(Days.bell, export: export, site: "M0002")
            #expect(!DayFingerprint.isExactCopy(a, b))
            #expect(DayFingerprint.of(a) != DayFingerprint.of(b))
        }
        let other = Days.day(Days.bell, consumption: Days.zeros(), site: "M0002")
        #expect(!DayFingerprint.isExactCopy(a, other))
        #expect(DayFingerprint.of(a) != DayFingerprint.of(other))
        let twice = Days.day(Days.bell + Days.zeros(), site: "M0002")
        #expect(twice.values == a.values)
        #expect(!DayFingerprint.isExactCopy(a, twice))
        #expect(DayFingerprint.of(a) != DayFingerprint.of(twice))
    }

    @Test(
        "a day is informative from 8 slots above zero with 4 different values",
        arguments: [
            ([1, 2, 3, 4, 4, 4, 4], false), ([1, 2, 3, 4, 4, 4, 4, 4], true), ([1, 2, 3, 3, 3, 3, 3, 3, 3, 3], false),
            ([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4], true), ([], false), ([1, 2, 1, 2, 1, 2, 1, 2, 3, 4], true),
            ([1, 2, 3, 4, 5, 6, 7, .min], false),
        ] as [([Int32], Bool)])
    func informative(values: [Int32], expected: Bool) {
        let generation = values + Days.zeros(48 - values.count)
        let a = Days.day(generation)
        #expect((DayFingerprint.of(a) != nil) == expected)
        #expect(DayFingerprint.isExactCopy(a, Days.day(generation, site: "M0002")) == expected)
    }

    @Test("a day without generation has no fingerprint")
    func noGeneration() { #expect(DayFingerprint.of(Days.day(nil, export: Days.bell)) == nil) }

    @Test("the fingerprint is fixed for good")
    func pinned() {
        #expect(DayFingerprint.of(Days.day(Days.bell, export: Days.zeros())) == 9_133_312_119_356_524_770)
    }
}
