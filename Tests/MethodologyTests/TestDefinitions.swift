/// Methodologies that are not shipped, to show that the engine knows none of them. Sources: domain reference §10.
enum TestDefinitions {
    private static func head(_ id: String, _ version: String, _ name: String) -> String {
        """
        format: daicho-methodology/1
        id: \(id)
        version: "\(version)"
        revision: test
        name: {ja: \(name), en: \(id)}
        note: {ja: 試験用, en: For tests}
        verified: false

        """
    }

    private static func symbol(_ id: String, _ unit: String, _ more: String = "") -> String {
        "  - {id: \(id), meaning: {ja: \(id), en: \(id)}, unit: \"\(unit)\", source: test, verified: true\(more)}\n"
    }

    private static func equation(_ target: String, _ formula: String) -> String {
        "  - {target: \(target), formula: \"\(formula)\", source: test, verified: true}\n"
    }

    private static func tail(_ reduction: String, _ baseline: String, _ project: String) -> String {
        """
        result:
          reduction: \(reduction)
          baseline: \(baseline)
          project: \(project)
          rounding: {rule: down, per: fiscalYear, scope: project, source: test, verified: false}
        ancillary: {calculateFrom: "0.01", unmonitoredBelow: "0.05", source: AG24, verified: true, items: []}
        conditions: []
        evidence: []
        ...

        """
    }

    /// AG-005 v2.0 水稲栽培における中干し期間の延長, source AG24.
    static let rice =
        head("AG-005", "2.0", "水稲栽培における中干し期間の延長")
        + "symbols:\n"
        + symbol("ER", "t-CO2") + symbol("EM_BL", "t-CO2") + symbol("EM_PJ", "t-CO2")
        + symbol("A_PJ", "ha", ", class: [A], index: i, minimum: \"0\"")
        + symbol("EF_m0", "kg-CH4-C/ha/year", ", class: [Ⅲ], index: i") + symbol("GWP_CH4", "t-CO2/t-CH4")
        + "parameters:\n"
        + "  - {id: R_m1, meaning: {ja: 中干し延長の比, en: Ratio of EF_m1 to EF_m0}, unit: \"1\", value: \"0.7\", "
        + "source: AG24, verified: true}\n"
        + "equations:\n"
        + equation("ER", "EM_BL − EM_PJ")
        + equation("EM_BL", "sum(A_PJ × EF_m0) × 16 [t-CH4] / 12 [t-C] × GWP_CH4 × 0.001 [t/kg] × 1 [year]")
        + equation("EM_PJ", "sum(A_PJ × R_m1 × EF_m0) × 16 [t-CH4] / 12 [t-C] × GWP_CH4 × 0.001 [t/kg] × 1 [year]")
        + tail("ER", "EM_BL", "EM_PJ")

    /// AG-004 v2.0 バイオ炭の農地施用, source BC24.
    static let biochar =
        head("AG-004", "2.0", "バイオ炭の農地施用")
        + "symbols:\n"
        + symbol("ST_total", "t-CO2") + symbol("ST_PJ", "t-CO2") + symbol("ST_BL", "t-CO2")
        + symbol("EM_PJ", "t-CO2") + symbol("EM_transport_feed", "t-CO2") + symbol("EM_fuel", "t-CO2")
        + symbol("EM_power", "t-CO2") + symbol("EM_transport_char", "t-CO2") + symbol("EM_apply", "t-CO2")
        + symbol("BC_total", "t", ", index: i") + symbol("F_C", "t-C/t", ", index: i")
        + symbol("F_perm", "1", ", index: i")
        + symbol("W_feed", "t") + symbol("D_feed", "km") + symbol("W_char", "t") + symbol("D_char", "km")
        + symbol("r_truck", "L/(t·km)") + symbol("F_kerosene", "kL") + symbol("F_diesel", "kL")
        + symbol("EL", "kWh") + symbol("PV_PJ", "t") + symbol("PV_all", "t")
        + symbol("HV_diesel", "GJ/kL") + symbol("CEF_diesel", "t-CO2/GJ")
        + symbol("HV_kerosene", "GJ/kL") + symbol("CEF_kerosene", "t-CO2/GJ") + symbol("CEF_electricity", "t-CO2/kWh")
        + "equations:\n"
        + equation("ST_total", "ST_PJ − ST_BL − EM_PJ")
        + equation("ST_BL", "0 [t-CO2]")
        + equation("ST_PJ", "sum(BC_total × F_C × F_perm) × 44 [t-CO2] / 12 [t-C]")
        + equation("EM_PJ", "EM_transport_feed + EM_fuel + EM_power + EM_transport_char + EM_apply")
        + equation(
            "EM_transport_feed", "W_feed × D_feed × 2 × r_truck ÷ 1000 [L/kL] × HV_diesel × CEF_diesel")
        + equation("EM_fuel", "F_kerosene × PV_PJ / PV_all × HV_kerosene × CEF_kerosene")
        + equation("EM_power", "EL × PV_PJ / PV_all × CEF_electricity")
        + equation(
            "EM_transport_char", "W_char × D_char × 2 × r_truck ÷ 1000 [L/kL] × HV_diesel × CEF_diesel")
        + equation("EM_apply", "F_diesel × HV_diesel × CEF_diesel")
        + tail("ST_total", "ST_BL", "EM_PJ")

    /// Two numbers of t-CO2 and their difference, for the rounding vectors; project = 0.7 × baseline.
    static let proportional =
        head("TEST", "1", "試験")
        + "symbols:\n"
        + symbol("ER", "t-CO2") + symbol("EM_PJ", "t-CO2") + symbol("EM_BL", "t-CO2") + symbol("B", "t-CO2")
        + "equations:\n" + equation("EM_BL", "B") + equation("EM_PJ", "0.7 × EM_BL") + equation("ER", "EM_BL − EM_PJ")
        + tail("ER", "EM_BL", "EM_PJ")
}
