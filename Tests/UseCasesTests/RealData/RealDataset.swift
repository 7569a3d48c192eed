import Foundation
import Quantities
import Testing

/// A measured data set of the public domain, told as a programme project.
///
/// The homes stand in California, Australia and Germany. Daicho takes members in Japan only, so each is declared with a
/// prefecture, equipment, supply point and consent of the test's making; place on Earth, rating and readings are real.
struct RealDataset {
    struct Home {
        let site: String
        let kilowatts: String
    }

    /// Also the id of its project.
    let name: String
    let file: String
    /// The mapping's YAML.
    let mapping: String
    let rule: SelfConsumptionRule
    let homes: [Home]
    /// Degrees north and east.
    let latitude: Double
    let longitude: Double
    /// From the first to the last day in Japan that the file touches.
    let period: Period
    /// Electricity factors that no source at hand states, in millionths of t-CO2/kWh: made up for the test.
    let testFactors: [Int: Int]

    /// The file's bytes, header line and comma-separated lines; none of the three holds a quote.
    func rows() throws -> [[String: String]] {
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { $0.components(separatedBy: ",") }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// `members.csv`, as the operator would deliver it.
    var members: [UInt8] {
        let header = """
            site_id,name,address,prefecture,latitude,longitude,pv_maker,pv_model,rated_kw,pcs_maker,pcs_model,pcs_serial,\
            operation_start,meter_class,meter_maker,meter_serial,meter_valid_until,accuracy_class,supply_point,\
            grid_contract,similar_scheme,installation_photo,consent_date,joining_date

            """
        let joined = period.start
        let operating = joined.advanced(by: -100)
        let lines = homes.enumerated().map { index, home in
            """
            \(home.site),研究データ\(home.site),東京都研究データ\(index + 1)番地,東京都,\(latitude),\(longitude),RESEARCH,PV,\
            \(home.kilowatts),RESEARCH,PCS,\(name)-PCS-\(home.site),\(operating),specified,RESEARCH,\
            \(name)-METER-\(home.site),\(joined.advanced(byYears: 10)),普通級,\(supplyPoint(index)),yes,no,yes,\
            \(joined),\(joined)

            """
        }
        return Array((header + lines.joined()).utf8)
    }

    /// 22 digits, beginning with an area code that no utility uses.
    private func supplyPoint(_ index: Int) -> String {
        let digits = String(index + 1)
        return "99" + String(repeating: "0", count: 20 - digits.count) + digits
    }

    /// `factors.yaml` with the made-up rows.
    var factors: String {
        let rows = testFactors.sorted { $0.key < $1.key }.map { row in
            let digits = String(row.value)
            let value = "0." + String(repeating: "0", count: 6 - digits.count) + digits
            return """
                  - item: electricity
                    fiscalYear: \(row.key)
                    kind: average
                    value: "\(value)"
                    unit: t-CO2/kWh
                    document: made up for a test
                    version: "0"
                    source: test
                    verified: false

                """
        }
        return "format: daicho-factors/1\nfactors:\n" + rows.joined() + "...\n"
    }
}

extension RealDataset {
    static var packageRoot: URL {
        (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    }

    static var folder: URL {
        let shared = ProcessInfo.processInfo.environment["DAICHO_SHARED"].map { URL(filePath: $0) }
        return (shared ?? packageRoot.appending(path: "../shared")).appending(path: "data/pv")
    }

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// A mapping as the project ships it.
    static func shippedMapping(_ name: String) throws -> String {
        try String(contentsOf: packageRoot.appending(path: "Examples/mappings/\(name).yaml"), encoding: .utf8)
    }
}
