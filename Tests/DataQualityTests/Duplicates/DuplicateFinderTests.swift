import DataQuality
import Quantities
import Telemetry
import Testing

@Suite("Places that are claimed for twice") struct DuplicateFinderTests {
    private static func place(
        _ owner: MonitoredPlace.Owner, from start: String = "2021-04-01", until end: String = "2029-04-01",
        meter: String? = nil, supplyPoint: String? = nil, conditioner: String? = nil, at location: (Int, Int)? = nil
    ) throws -> MonitoredPlace {
        MonitoredPlace(
            owner: owner, place: "x", period: try Period(Day(start), until: Day(end)), meter: meter,
            supplyPoint: supplyPoint, conditioner: conditioner,
            location: location.map { Member.Location(latitudeE5: $0.0, longitudeE5: $0.1) })
    }

    private static let p1 = MonitoredPlace.Owner.project(ProjectID(known: "P1"))
    private static let p2 = MonitoredPlace.Owner.project(ProjectID(known: "P2"))

    private static func marks(_ a: MonitoredPlace, _ b: MonitoredPlace) -> [[DuplicateMark]] {
        var finder = DuplicateFinder(within: .usual)
        finder.insert(a)
        return finder.duplicates(of: b).map(\.marks)
    }

    @Test("by any mark, all of them named")
    func marks() throws {
        let known = try Self.place(
            Self.p1, meter: "M|1", supplyPoint: "|1", conditioner: "C|1", at: (3_569_000, 13_975_000))
        #expect(Self.marks(known, try Self.place(Self.p2, meter: "M|1")) == [[.meter]])
        #expect(Self.marks(known, try Self.place(Self.p2, supplyPoint: "|1")) == [[.supplyPoint]])
        #expect(Self.marks(known, try Self.place(Self.p2, conditioner: "C|1")) == [[.conditioner]])
        #expect(Self.marks(known, try Self.place(Self.p2, at: (3_569_040, 13_975_000))) == [[.location]])
        #expect(
            Self.marks(known, try Self.place(Self.p2, meter: "M|1", at: (3_569_000, 13_975_000)))
                == [[.meter, .location]])
        // A serial of one kind is none of another; 60 m are too far; nothing is no mark.
        #expect(Self.marks(known, try Self.place(Self.p2, meter: "C|1", at: (3_569_055, 13_975_000))) == [])
        #expect(Self.marks(try Self.place(Self.p1), try Self.place(Self.p2)) == [])
    }

    @Test("a home of one project is no duplicate of its neighbour's, and days must overlap")
    func owners() throws {
        let known = try Self.place(Self.p1, until: "2025-04-01", meter: "M|1")
        #expect(Self.marks(known, try Self.place(Self.p1, meter: "M|1")) == [])
        #expect(Self.marks(known, try Self.place(Self.p2, from: "2025-04-01", meter: "M|1")) == [])
        var finder = DuplicateFinder(within: .usual)
        finder.insert(known)
        let found = finder.duplicates(of: try Self.place(Self.p2, from: "2025-03-31", meter: "M|1"))
        #expect(found.map(\.overlap.dayCount) == [1])
        let scheme = SchemeID(known: "S")
        #expect(
            Self.marks(
                try Self.place(.scheme(scheme, project: "a"), meter: "M|1"),
                try Self.place(.scheme(scheme, project: "b"), meter: "M|1")) == [[.meter]])
    }
}
