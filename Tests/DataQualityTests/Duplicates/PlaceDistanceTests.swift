import Foundation
import Telemetry
import TestRandom
import Testing

@testable import DataQuality

@Suite("Distance between places") struct PlaceDistanceTests {
    /// Metres between places that are near each other, on the ellipsoid, by the radii of curvature between them.
    private static func metres(_ a: Member.Location, _ b: Member.Location) -> Double {
        let middle = (a.latitude + b.latitude) / 2 * .pi / 180
        let (equator, e2) = (6_378_137.0, 0.00669437999014)
        let w = 1 - e2 * sin(middle) * sin(middle)
        let north = (a.latitude - b.latitude) * .pi / 180 * equator * (1 - e2) / (w * w.squareRoot())
        let east = (a.longitude - b.longitude) * .pi / 180 * equator / w.squareRoot() * cos(middle)
        return (north * north + east * east).squareRoot()
    }

    private static func place(_ north: Int, _ east: Int) -> Member.Location {
        Member.Location(latitudeE5: north, longitudeE5: east)
    }

    @Test("whatever is within the distance is found, and nothing that is 3 % beyond it", arguments: Seeds.few)
    func bounds(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let metres = Int.random(in: 1...20_000, using: &random)
            let distance = try #require(PlaceDistance(metres: metres))
            // From Okinawa to Hokkaido.
            let a = Self.place(Int.random(in: 2_400_000...4_550_000, using: &random), 13_900_000)
            let reach = metres * 3 / 2
            let b = Self.place(
                a.latitudeE5 + Int.random(in: -reach...reach, using: &random),
                a.longitudeE5 + Int.random(in: -reach...reach, using: &random))
            let apart = Self.metres(a, b)
            let isNear = distance.reaches(from: a, to: b)
            #expect(distance.reaches(from: b, to: a) == isNear)
            if apart <= Double(metres) { #expect(isNear, "\(a) \(b) are \(apart) m apart") }
            if apart > Double(metres) * 1.03 { #expect(!isNear, "\(a) \(b) are \(apart) m apart") }
        }
    }

    @Test("at nothing only the same point is near, and the date line parts nobody")
    func edges() throws {
        let nothing = try #require(PlaceDistance(metres: 0))
        #expect(nothing.reaches(from: Self.place(1, 1), to: Self.place(1, 1)))
        #expect(!nothing.reaches(from: Self.place(1, 1), to: Self.place(1, 2)))
        let some = try #require(PlaceDistance(metres: 50))
        #expect(some.reaches(from: Self.place(3_500_000, 17_999_990), to: Self.place(3_500_000, -17_999_990)))
        #expect(PlaceDistance(metres: 20_001) == nil)
        #expect(PlaceDistance(metres: -1) == nil)
        #expect(PlaceDistance.usual.metres == 50)
    }

    @Test("the net finds what comparing all with all finds", arguments: Seeds.few)
    func net(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for metres in [0, 50, 999, 20_000] {
            let distance = try #require(PlaceDistance(metres: metres))
            let spread = max(metres * 3, 100)
            let middle = [3_500_000, 5_990_000, 6_000_000, -5_999_000, 8_990_000].randomElement(using: &random) ?? 0
            let far = [13_900_000, 18_000_000, -18_000_000].randomElement(using: &random) ?? 0
            let places = (0..<150).map { _ in
                let east = far + Int.random(in: -spread...spread, using: &random)
                return Self.place(
                    max(-9_000_000, min(9_000_000, middle + Int.random(in: -spread...spread, using: &random))),
                    east > 18_000_000 ? east - 36_000_000 : east < -18_000_000 ? east + 36_000_000 : east)
            }
            var net = PlaceNet(distance)
            for (index, place) in places.enumerated() { net.insert(index, at: place) }
            for place in places {
                let near = places.indices.filter { distance.reaches(from: place, to: places[$0]) }
                #expect(net.candidates(near: place).isSuperset(of: near))
            }
        }
    }
}
