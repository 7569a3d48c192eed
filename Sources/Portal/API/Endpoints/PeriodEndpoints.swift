import Quantities
import UseCases

enum PeriodEndpoints {
    static let all = [close, report]

    private struct Closing: Decodable {
        let monitoringPeriod: MonitoringPeriodID
        let period: Period
    }

    private static let close = Endpoint.post(
        "/projects/{project}/periods", .periods, ja: "モニタリング期間の締切",
        en: "Close a monitoring period: what was measured becomes what is claimed", parameters: [.project],
        body: Closing.self,
        codes: ["period.close.stage", "period.id.taken", "project.close.notEnded", "project.close.overlap"]
    ) { call, body in
        CloseMonitoringPeriod(
            project: try call.identifier("project"), monitoringPeriod: body.monitoringPeriod, period: body.period)
    }

    private static let report = Endpoint.post(
        "/periods/{period}/report", .periods, ja: "モニタリング報告書の作成",
        en: "Calculate a closed period and file its monitoring report", parameters: [.period],
        codes: ["project.period.unknown"]
    ) { call in ProduceReport(monitoringPeriod: try call.identifier("period")) }
}
