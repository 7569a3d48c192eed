import Quantities
package import Telemetry

/// The places that another scheme has registered (他制度の登録一覧), from a CSV file: all rows, or every reason.
package enum ListedPlaces {
    package static let mostRows = 1_000_000
    static let longestText = 200

    private static let project = TextTable.Column("project", "プロジェクト", isRequired: true)
    private static let start = TextTable.Column("start", "開始日", isRequired: true)
    private static let end = TextTable.Column("end", "終了日")
    private static let meterMaker = TextTable.Column("meter_maker", "計量器メーカー")
    private static let meterSerial = TextTable.Column("meter_serial", "計量器製造番号")
    private static let supplyPoint = TextTable.Column("supply_point", "供給地点番号")
    private static let conditionerMaker = TextTable.Column("pcs_maker", "PCSメーカー")
    private static let conditionerSerial = TextTable.Column("pcs_serial", "PCS製造番号")
    private static let latitude = TextTable.Column("latitude", "緯度")
    private static let longitude = TextTable.Column("longitude", "経度")

    private static let columns = [
        project, start, end, meterMaker, meterSerial, supplyPoint, conditionerMaker, conditionerSerial, latitude,
        longitude,
    ]

    /// - Returns: the places of the good rows; the problems kept, by row; and how many problems there were.
    package static func read(
        _ bytes: [UInt8], of scheme: SchemeID
    ) -> (places: [MonitoredPlace], problems: [RowProblem], total: Int) {
        let table = TextTable(bytes, columns: columns, atMost: mostRows)
        var places: [MonitoredPlace] = []
        var problems = table.problems
        var total = table.problemCount
        for row in table.rows {
            do { places.append(try place(row, scheme)) } catch {
                total += 1
                if problems.count < 10_000 { problems.append(RowProblem(row, error)) }
            }
        }
        return (places, problems.sorted { $0.row < $1.row }, total)
    }

    private static func place(_ row: TextTable.Row, _ scheme: SchemeID) throws(Rejection) -> MonitoredPlace {
        for column in columns {
            if let text = row[column], text.count > longestText {
                throw malformed("a text of at most \(longestText) characters", "\(text.count)", column)
            }
        }
        let first = try Day(row[start] ?? "")
        // Without an end it goes on: for longer than any crediting period.
        let until = try row[end].map { text throws(Rejection) in try Day(text).advanced(by: 1) }
        let place = MonitoredPlace(
            owner: .scheme(scheme, project: row[project] ?? ""), place: "\(row.number)",
            period: try Period(first, until: until ?? first.advanced(byYears: 100)),
            meter: try key(row, meterMaker, meterSerial),
            supplyPoint: row[supplyPoint].map { EquipmentKey.normalise(maker: "", serial: $0) },
            conditioner: try key(row, conditionerMaker, conditionerSerial), location: try location(row))
        guard place.meter != nil || place.supplyPoint != nil || place.conditioner != nil || place.location != nil
        else {
            throw Rejection(
                "duplicates.row.noMark", expected: "a meter, a supply point, a PCS or a place", found: "none",
                ja: "計量器・供給地点・PCS・緯度経度のいずれかが必要です", en: "The row says neither meter, supply point, PCS nor place")
        }
        return place
    }

    private static func key(
        _ row: TextTable.Row, _ maker: TextTable.Column, _ serial: TextTable.Column
    ) throws(Rejection) -> String? {
        switch (row[maker], row[serial]) {
        case (nil, nil): return nil
        case (let maker?, let serial?): return EquipmentKey.normalise(maker: maker, serial: serial)
        case (let found, _):
            throw malformed("maker and serial together", found == nil ? "a serial alone" : "a maker alone", serial)
        }
    }

    private static func location(_ row: TextTable.Row) throws(Rejection) -> Member.Location? {
        guard row[latitude] != nil || row[longitude] != nil else { return nil }
        return Member.Location(
            latitudeE5: try degrees(row, latitude, 90), longitudeE5: try degrees(row, longitude, 180))
    }

    /// To the nearest hundred-thousandth, as members' places are kept.
    private static func degrees(
        _ row: TextTable.Row, _ column: TextTable.Column, _ most: Int
    ) throws(Rejection) -> Int {
        let text = row[column] ?? ""
        guard let value = try? Rational(parsing: text), value >= Rational(-most), value <= Rational(most),
            let degrees = Int(exactly: RoundingRule.nearest.whole(value * 100_000))
        else { throw malformed("degrees from -\(most) to \(most)", text, column) }
        return degrees
    }

    private static func malformed(_ expected: String, _ found: String, _ column: TextTable.Column) -> Rejection {
        Rejection(
            "duplicates.row.malformed", expected: "\(column.name): \(expected)", found: found, ja: "値を読めません",
            en: "The value cannot be read")
    }
}

extension RowProblem {
    fileprivate init(_ row: TextTable.Row, _ rejection: Rejection) {
        self.init(
            row: row.number, code: rejection.code, expected: rejection.expected, found: rejection.found,
            ja: rejection.message.ja, en: rejection.message.en)
    }
}
