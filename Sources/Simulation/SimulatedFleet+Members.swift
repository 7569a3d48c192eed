import Quantities
import Telemetry

extension SimulatedFleet {
    static let memberColumns: [MemberColumn] = [
        .siteID, .name, .address, .prefecture, .latitude, .longitude, .panelMaker, .panelModel, .panelSerial,
        .ratedKilowatts, .conditionerMaker, .conditionerModel, .conditionerSerial, .operationStart, .meterClass,
        .meterMaker, .meterSerial, .meterValidUntil, .accuracyClass, .supplyPoint, .gridContract, .similarScheme,
        .installationPhoto, .consentDate, .joiningDate,
    ]

    /// Writes the list of members as a CSV file in UTF-8, one row per home.
    /// - Throws: what `sink` throws.
    package func writeMembers<E: Error>(to sink: (UnsafeRawBufferPointer) throws(E) -> Void) throws(E) {
        var buffer = CSVBuffer()
        buffer.append(Self.memberColumns.map(\.rawValue).joined(separator: ",") + "\n")
        for home in homes {
            buffer.append(row(home).joined(separator: ",") + "\n")
            try buffer.pass(to: sink)
        }
        try buffer.pass(isLast: true, to: sink)
    }

    private func row(_ home: SimulatedHome) -> [String] {
        let number = String(home.site.text.dropFirst(4))
        let prefecture = home.prefecture.name
        return [
            home.site.text, "SIMULATED シミュレーション\(number)", "\(prefecture)(シミュレーション)\(number)番地", prefecture,
            home.place.map { Self.hundredths($0.latitudeHundredths) } ?? "",
            home.place.map { Self.hundredths($0.longitudeHundredths) } ?? "",
            "SIMULATED", "SIM-PV-\(home.ratedWatts)", "SIM-PV-\(number)", Self.hundredths(home.ratedWatts / 10),
            "SIMULATED", "SIM-PCS-\(home.ratedWatts)", "SIM-PCS-\(number)", "\(home.operationStart)", "specified",
            "SIMULATED", "SIM-METER-\(number)", "\(home.operationStart.advanced(byYears: 10))", "普通級",
            Self.supplyPoint(home),
            "yes", "no", "yes", "\(home.joining)", "\(home.joining)",
        ]
    }

    /// Two decimals: `35.69`.
    private static func hundredths(_ value: Int) -> String {
        let fraction = String(value % 100)
        return "\(value / 100).\(fraction.utf8.count < 2 ? "0" : "")\(fraction)"
    }

    /// 22 digits as a supply-point number has, beginning with an area code that no utility uses.
    private static func supplyPoint(_ home: SimulatedHome) -> String {
        let digits = String(home.index + 1)
        return "99" + String(repeating: "0", count: 20 - digits.utf8.count) + digits
    }
}
