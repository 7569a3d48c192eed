package import Telemetry

/// How far apart two places are at most, to be taken for one: decided in whole numbers, without rounding.
///
/// Degrees become metres by the least that a degree measures on the ellipsoid (WGS 84) where the places are, so a distance
/// is never taken for longer than it is: whatever is within the limit is found, and in Japan up to 3 % beyond it.
package struct PlaceDistance: Hashable, Sendable {
    /// In metres.
    package static let limits = 0...20_000

    /// 50 m, for the point of one home. Of the source's 10 km (MS) a town would be one place; `assumed`.
    package static let usual = PlaceDistance(known: 50)

    package let metres: Int

    /// Nil outside ``limits``.
    package init?(metres: Int) {
        guard Self.limits.contains(metres) else { return nil }
        self.metres = metres
    }

    private init(known metres: Int) { self.metres = metres }

    /// Whether two places are within it, ends included.
    package func reaches(from a: Member.Location, to b: Member.Location) -> Bool {
        let limit = Int64(metres) * 100_000
        let north = Int64(abs(a.latitudeE5 - b.latitudeE5)) * Self.metresPerDegreeNorth
        guard north <= limit else { return false }
        let degree = Self.metresPerDegreeEast(at: max(abs(a.latitudeE5), abs(b.latitudeE5)))
        let east = Int64(Self.eastward(a, b)) * degree
        guard east <= limit else { return false }
        // Neither is above 2 × 10⁹, so the sum of the squares is within 64 bits.
        return north * north + east * east <= limit * limit
    }

    /// The shorter way around, in hundred-thousandths of a degree.
    private static func eastward(_ a: Member.Location, _ b: Member.Location) -> Int {
        let apart = abs(a.longitudeE5 - b.longitudeE5)
        return min(apart, 36_000_000 - apart)
    }

    /// Sides of a square that what is within the distance spans at most, up to a latitude, in hundred-thousandths of a
    /// degree.
    func span(upTo latitudeE5: Int) -> (north: Int, east: Int) {
        let metres = Int64(metres) * 100_000
        return (
            Int(metres / Self.metresPerDegreeNorth) + 1, Int(metres / Self.metresPerDegreeEast(at: latitudeE5)) + 1
        )
    }

    /// The least metres of a degree of latitude, at the equator.
    private static let metresPerDegreeNorth: Int64 = 110_574

    private static func metresPerDegreeEast(at latitudeE5: Int) -> Int64 {
        leastMetresPerDegreeEast[min(latitudeE5 / 100_000, 90)]
    }

    /// Metres of a degree of longitude at the far end of each whole degree of latitude, from 0° on, cut to whole metres.
    private static let leastMetresPerDegreeEast: [Int64] = [
        111_302, 111_252, 111_167, 111_050, 110_898, 110_713, 110_495, 110_243, 109_957, 109_639, 109_287, 108_902,
        108_484, 108_033, 107_550, 107_034, 106_485, 105_904, 105_292, 104_647, 103_970, 103_262, 102_522, 101_751,
        100_950, 100_117, 99_254, 98_361, 97_438, 96_486, 95_504, 94_493, 93_453, 92_384, 91_288, 90_163, 89_011,
        87_832, 86_626, 85_393, 84_135, 82_850, 81_540, 80_206, 78_846, 77_463, 76_055, 74_625, 73_171, 71_695,
        70_197, 68_678, 67_137, 65_575, 63_994, 62_392, 60_772, 59_132, 57_475, 55_800, 54_107, 52_398, 50_672,
        48_931, 47_175, 45_404, 43_619, 41_821, 40_010, 38_186, 36_351, 34_504, 32_646, 30_779, 28_902, 27_015,
        25_121, 23_219, 21_309, 19_393, 17_471, 15_543, 13_611, 11_674, 9_734, 7_791, 5_845, 3_898, 1_949, 0, 0,
    ]
}
