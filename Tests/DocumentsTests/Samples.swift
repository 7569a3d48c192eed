import Documents
import Quantities

/// Documents as a real period would give them. All names typed by people are ASCII here, so that whatever Japanese an
/// English page shows comes from the program.
enum Samples {
    static let digest = "9f2c1e5ab84077d3c6e1f00d52b7a9e8344c90d1e7f6a2b35c8d9e0f1a2b3c4d"

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(number: Day.number(year: year, month: month, day: day))
    }

    static let period = Period(known: day(2024, 4, 1), until: day(2025, 4, 1))

    static let project = ProjectHeading(
        id: ProjectID(known: "PRJ-0001"), name: "Sample programme",
        scheme: Bilingual(ja: "J-クレジット制度", en: "J-Credit Scheme"),
        form: Bilingual(ja: "プログラム型", en: "Programme"), operatorID: OrganisationID(known: "ORG-1"),
        operatorName: "Sample operator",
        operatorAddress: "1-1 Sample")

    static let methodology = MethodologyHeading(
        id: "EN-R-002", version: "3.0", name: Bilingual(ja: "太陽光発電設備の導入", en: "Installation of photovoltaic systems"),
        digest: digest, isVerified: false)

    static let log = LogAnchor(
        origin: "daicho.example/log/sample", size: 1_402,
        root: "yJ3oM0uV0vA4v3n1n5Yx8m1c7Q0m1kO2p3c4r5t6u7w=",
        verifierKey: "daicho.example/log/sample+8d3c11aa+AQp0lWbq8o9ZgkQzUq3bQmF6rG7v2i9dKZb4u8wTq1Xy",
        records: [
            LogAnchor.Citation(index: 1_380, kind: "cycle.period.closed"),
            LogAnchor.Citation(index: 1_391, kind: "cycle.report.made"),
        ])
}
