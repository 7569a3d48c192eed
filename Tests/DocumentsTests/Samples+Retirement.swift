import Documents
import Quantities

extension Samples {
    static func certificate(simulated: Bool = true) -> RetirementCertificate {
        RetirementCertificate(
            id: "RC-2025-000012", date: day(2025, 9, 1), isSimulated: simulated,
            registry: Bilingual(ja: "台帳 クレジット登録簿", en: "Daicho Credit Registry"), quantity: Tonnes(known: 250),
            energy: Energy(wattHours: 576_510_000),
            serials: [
                RetirementCertificate.SerialRange(
                    first: "JCL-0000000001", last: "JCL-0000000200", count: Tonnes(known: 200)),
                RetirementCertificate.SerialRange(
                    first: "JCL-0000000301", last: "JCL-0000000350", count: Tonnes(known: 50)),
            ], creditType: Bilingual(ja: "再エネ（電力）・JCL", en: "Renewable electricity, JCL"), project: project,
            methodology: methodology, period: period, vintages: [FiscalYear(2024)],
            purpose: Bilingual(ja: "カーボン・オフセット", en: "Carbon offset"), purposeDetail: "Autumn concert series 2025",
            beneficiary: "Minato Philharmonic Foundation", place: "Yokohama",
            account: AccountID(known: "ACC-000731"), accountHolder: "Green Bridge Trading", record: 1_398, log: log,
            commands: [
                "daicho verify RC-2025-000012.proof --key daicho.example/log/sample+8d3c11aa+AQp0lWbq8o9ZgkQzUq3bQmF6rG7v2i9dKZb4u8wTq1Xy"
            ],
            notes: [
                Bilingual(
                    ja: "この証明書は制度の公式な無効化通知に代わるものではありません。",
                    en: "This certificate does not replace the scheme's official notice of retirement.")
            ])
    }
}
