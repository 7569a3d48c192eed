import Quantities
import Registry
import UseCases

/// Retirements with their certificates, as everyone may see them.
enum DocumentEndpoints {
    static let all = [list, show, certificate, bundle]

    private static let number = Parameter.path(
        "certificate", ja: "証明書番号", en: "Number of the certificate, such as RC-120")

    private static let list = Endpoint.list(
        "/retirements", .retirements, ja: "無効化一覧", en: "Retirements, newest first"
    ) { _ in ListRetirements() }

    /// A certificate as the registry and the log bear it out now.
    private struct Standing: Codable, Sendable {
        let content: PublicCertificate.Content
        /// Everything that can be checked here holds.
        let isValid: Bool
        /// A proof leads from its record to the signed root.
        let isInLog: Bool
        /// Size and root of the checkpoint that the proof leads to.
        let checkpointSize: UInt64?
        let checkpointRoot: String?
        /// Witnesses that have signed that checkpoint too.
        let cosignatures: Int

        init(_ certificate: PublicCertificate) {
            content = certificate.content
            isValid = certificate.isValid
            isInLog = certificate.isInLog
            checkpointSize = certificate.checkpoint?.size
            checkpointRoot = certificate.checkpoint?.root.hex
            cosignatures = certificate.cosignatures
        }
    }

    private static let show = Endpoint.get(
        "/retirements/{certificate}", .retirements, ja: "無効化の照会（現在の状態と検証結果）",
        en: "A retirement as it stands now, checked against the registry and the log", parameters: [number],
        codes: ["certificate.unknown"],
        { call in ShowCertificate(call.text("certificate") ?? "") }, as: { Standing($0) })

    private static let certificate = Endpoint.bytes(
        "/retirements/{certificate}/certificate", .retirements, ja: "無効化証明書の内容（JSON）",
        en: "The certificate of a retirement, as JSON", type: "application/json", schema: .anything,
        parameters: [number], codes: ["document.unknown"],
        { call in ShowCertificateDocument(call.text("certificate") ?? "") }, as: { .bytes($0) })

    private static let bundle = Endpoint.bytes(
        "/retirements/{certificate}/bundles/{part}", .retirements, ja: "証明バンドル（計測データは含まない）",
        en: "The proof bundle of one run of serials of a certificate; without readings", type: "application/json",
        schema: .anything,
        parameters: [
            number, .path("part", .integer(0...999_999), ja: "シリアル範囲の番号（0から）", en: "Which run of serials, from 0"),
        ],
        codes: ["certificate.unknown", "bundle.part.unknown", "bundle.period.tooLarge"],
        { call in CertificateBundle(call.text("certificate") ?? "", part: Int(call.integer("part") ?? 0)) },
        as: { .bytes($0) })
}
