import Foundation

/// Two large roofs for eight days of May 2021: small files that still make some tonnes.
enum Fixture {
    static let sites = ["M0001", "M0002"]
    static let days = 1...8

    static let mapping = """
        layout: long
        slotsPerDay: 48
        site: {column: site}
        stamps: {column: time, format: "YYYY-MM-DD hh:mm", at: start, zone: "+09:00"}
        series:
          - {channel: generation, column: generated, quantity: energy, unit: Wh}
          - {channel: export, column: sold, quantity: energy, unit: Wh}

        """

    static var members: String {
        let header = [
            "site_id", "address", "prefecture", "pv_maker", "pv_model", "pv_serial", "rated_kw", "pcs_maker",
            "pcs_model",
            "pcs_serial", "operation_start", "meter_class", "meter_maker", "meter_serial", "meter_valid_until",
            "supply_point", "grid_contract", "similar_scheme", "installation_photo", "consent_date", "joining_date",
        ]
        let rows = sites.enumerated().map { index, site in
            [
                site, "東京都千代田区\(index + 1)", "東京都", "ACME", "PV1", "PV\(index)", "400", "ACME", "PCS1", "PCS\(index)",
                "2021-04-01", "specified", "OSAKI", "MT\(index)", "2031-04-01", "990000000000000000000\(index)", "yes",
                "no", "yes", "2021-04-01", "2021-04-01",
            ]
        }
        return text([header] + rows)
    }

    static var readings: String {
        text(
            [["site", "time", "generated", "sold"]]
                + slots.map { [$0.site, $0.time, "\($0.generated)", "\($0.sold)"] })
    }

    /// Tonnes of FY2021, from the numbers themselves: EM = Σ(generated − sold) Wh × 0.000434 t-CO2/kWh, cut to whole tonnes.
    static var tonnes: Int { slots.map { $0.generated - $0.sold }.reduce(0, +) * 434 / 1_000_000_000 }

    static var slots: [(site: String, time: String, generated: Int, sold: Int)] {
        sites.enumerated().flatMap { index, site in
            days.flatMap { day in
                (0..<48).map { slot in
                    let noon = max(0, 18 - abs(slot - 23) * 2)
                    // Never the same twice in a row, nor on two homes.
                    let generated = noon == 0 ? 0 : noon * 8_000 + (slot * 131 + day * 17 + index * 7) % 997
                    let time = "2021-05-0\(day) \(slot < 20 ? "0" : "")\(slot / 2):\(slot % 2 == 0 ? "00" : "30")"
                    return (site, time, generated, generated / 5)
                }
            }
        }
    }

    private static func text(_ rows: [[String]]) -> String {
        rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }
}
