import Quantities
import UseCases

enum DocumentEndpoints {
    static let all = [certificate]

    private static let certificate = Endpoint.bytes(
        "/retirements/{certificate}/certificate", .retirements, ja: "無効化証明書の内容（JSON）",
        en: "The certificate of a retirement, as JSON", type: "application/json", schema: .anything,
        parameters: [.path("certificate", ja: "証明書番号", en: "Number of the certificate, such as RC-120")],
        codes: ["document.unknown"],
        { call in ShowCertificateDocument(call.text("certificate") ?? "") }, as: { .bytes($0) })
}
