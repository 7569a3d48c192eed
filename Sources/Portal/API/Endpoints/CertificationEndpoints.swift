import ProjectCycle
import Quantities
import UseCases
import Verification

enum CertificationEndpoints {
    static let all = [show, certify, refuse]

    /// A verified claim as it is put before the committee.
    private struct Shown: Codable, Sendable {
        let project: ProjectID
        let title: Bilingual
        let operatorName: String
        /// The verification body.
        let bodyName: String?
        let period: PeriodAnswer
        let progress: VerificationProgress
        /// Every item of the checklist was confirmed against its source.
        let isChecklistVerified: Bool

        init(_ view: CertificationView) {
            project = view.project.project
            title = view.project.plan.title
            operatorName = view.operatorName
            bodyName = view.bodyName
            period = PeriodAnswer(view.period)
            progress = view.progress
            isChecklistVerified = view.checklistVerified
        }
    }

    private static let show = Endpoint.get(
        "/periods/{period}/certification", .certification, ja: "認証の審議資料", en: "A claim as the committee sees it",
        parameters: [.period], codes: ["project.period.unknown"],
        { call in ShowCertification(monitoringPeriod: try call.identifier("period")) }, as: { Shown($0) })

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
