import DataQuality
import Quantities
import Telemetry
import Testing

@Suite("Lists of other schemes") struct ListedPlacesTests {
    private static let scheme = SchemeID(known: "S")

    private static func read(_ lines: String...) -> (places: [MonitoredPlace], problems: [RowProblem], total: Int) {
        ListedPlaces.read(Array(lines.joined(separator: "\n").utf8), of: scheme)
    }

    @Test("a list is read under English and Japanese names, in the spelling of members")
    func reads() throws {
        let list = Self.read(
            "プロジェクト,開始日,end,meter_maker,計量器製造番号,供給地点番号,latitude,longitude",
            "Alpha,2021-04-01,2022-03-31,Maker,ｍ 001,03 00,35.690004,139.75", "Beta,2023-01-01,,,,0301,,")
        #expect(list.problems == [])
        #expect(list.places.map(\.place) == ["2", "3"])
        let first = try #require(list.places.first)
        #expect(first.owner == .scheme(Self.scheme, project: "Alpha"))
        #expect(first.period == Period(known: try Day("2021-04-01"), until: try Day("2022-04-01")))
        #expect(first.meter == EquipmentKey.normalise(maker: "MAKER", serial: "M001"))
        #expect(first.supplyPoint == "|0300")
        #expect(first.location == Member.Location(latitudeE5: 3_569_000, longitudeE5: 13_975_000))
        // Without an end it goes on.
        #expect(list.places[1].period.contains(try Day("2100-01-01")))
    }

    @Test("every bad row is told of")
    func problems() {
        let list = Self.read(
            "project,start,end,meter_maker,meter_serial,latitude,longitude", "A,2021-04-01,,Maker,1,,",
            "B,2021-02-30,,Maker,1,,", "C,2021-04-01,2021-03-01,Maker,1,,", "D,2021-04-01,,Maker,,,",
            "E,2021-04-01,,,,90.1,139", "F,2021-04-01,,,,35,", "G,2021-04-01,,,,,", ",2021-04-01,,Maker,1,,", "H,2021")
        #expect(list.places.count == 2)
        #expect(list.total == 8)
        #expect(
            list.problems.map { "\($0.row) \($0.code)" } == [
                "3 quantity.day.malformed", "4 quantity.period.empty", "5 duplicates.row.malformed",
                "6 duplicates.row.malformed", "7 duplicates.row.malformed", "8 duplicates.row.noMark",
                "9 telemetry.csv.cellEmpty", "10 telemetry.csv.fieldCount",
            ])
        #expect(Self.read("project,begin", "A,2021-04-01").total > 0)
    }
}
