import ProjectCycle
import Quantities
import UseCases

enum CertificationEndpoints {
    static let all = [certify, refuse]

    private struct Certification: Decodable { let total: Tonnes? }

    private static let certify = Endpoint.post(
        "/periods/{period}/certification", .certification, ja: "認証", en: "Certify what a verified report claims",
        parameters: [.period], body: Certification.self,
        codes: ["project.period.unknown", "certification.report.other"]
    ) { call, body in CertifyClaim(monitoringPeriod: try call.identifier("period"), total: body.total) }

    private struct Refusal: Decodable { let reason: String }

    private static let refuse = Endpoint.post(
        "/periods/{period}/refusal", .certification, ja: "不認証", en: "Refuse to certify; the period ends",
        parameters: [.period], body: Refusal.self, rules: { $0.with("reason", .text(1...500)) },
        codes: ["project.period.unknown"]
    ) { call, body in RefuseClaim(monitoringPeriod: try call.identifier("period"), reason: body.reason) }
}
