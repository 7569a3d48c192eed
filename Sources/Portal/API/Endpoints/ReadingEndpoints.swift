import DataQuality
import Quantities
import UseCases

enum ReadingEndpoints {
    static let all = [dispose]

    private struct Decision: Decodable {
        let flag: String
        let treatment: Treatment
        let site: SiteID?
        let period: Period?
        let reason: String
    }

    private struct Decided: Codable { let record: UInt64 }

    private static let dispose = Endpoint.post(
        "/projects/{project}/dispositions", .readings, ja: "異常値の処置の決定",
        en: "Decide what becomes of a flag, for one home and period or for all", parameters: [.project],
        body: Decision.self, rules: { $0.with("flag", .text(1...40)).with("reason", .text(1...500)) },
        codes: ["quality.flag.unknown", "quality.site.unknown"],
        { call, body in
            DisposeFlag(
                project: try call.identifier("project"), flag: body.flag, treatment: body.treatment, site: body.site,
                period: body.period, reason: body.reason)
        }, as: { Decided(record: $0) })
}
