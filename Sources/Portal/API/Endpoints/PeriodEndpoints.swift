import DataQuality
import ProjectCycle
import Quantities
import UseCases

enum PeriodEndpoints {
    static let all = [close, report, filed, document, lines]

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

    private struct Filed: Codable, Sendable {
        struct File: Codable, Sendable {
            let name: String
            /// SHA-256, in hexadecimal.
            let digest: String
            let bytes: Int64
        }

        let period: PeriodAnswer
        /// The report and its annexes; empty while none is filed.
        let documents: [File]

        init(_ view: ReportView) {
            period = PeriodAnswer(view.period)
            documents = view.documents.map { File(name: $0.name, digest: $0.digest, bytes: $0.bytes) }
        }
    }

    private static let filed = Endpoint.get(
        "/projects/{project}/periods/{period}", .periods, ja: "モニタリング期間と報告書の文書",
        en: "One monitoring period with the documents on file", parameters: [.project, .period],
        codes: ["project.unknown", "project.period.unknown"],
        { call in
            ShowMonitoringReport(try call.identifier("period"), of: try call.identifier("project"))
        }, as: { Filed($0) })

    private static let document = Endpoint.bytes(
        "/projects/{project}/periods/{period}/documents/{file}", .periods, ja: "報告書の文書",
        en: "A document of a monitoring period, exactly as it was made", type: "application/octet-stream",
        parameters: [.project, .period, .path("file", .text(1...100), ja: "文書の名称", en: "Name of the document")],
        codes: ["project.unknown", "project.period.unknown", "document.unknown"],
        { call in
            ReadDocument(
                call.text("file") ?? "", of: try call.identifier("period"), in: try call.identifier("project"))
        }, as: { .bytes($0) })

    private struct Line: Codable, Sendable {
        /// Its place in the sum tree, from 0.
        let number: Int
        let site: SiteID
        let day: Day
        /// Version of the site-day that was claimed.
        let version: Int
        let generation: Energy
        let sold: Energy
        /// Slots left out, as in the line's text.
        let excluded: String
        /// Salted commitment to the readings, in hexadecimal.
        let commitment: String

        init(_ line: UseCases.ClaimLinesPage.Line) {
            number = line.number
            site = line.claim.site
            day = line.claim.day
            version = line.claim.version
            generation = line.claim.generation
            sold = line.claim.sold
            excluded = line.claim.excluded.text
            commitment = line.claim.commitment
        }
    }

    private static let lines = Endpoint.list(
        "/projects/{project}/periods/{period}/lines", .periods, ja: "請求明細（サイト日別）",
        en: "The site-days behind a period's sums, in the order of the sum tree", parameters: [.project, .period],
        codes: ["project.unknown", "project.period.unknown"],
        { call, page in
            ListClaimLines(
                try call.identifier("period"), of: try call.identifier("project"), from: nil, after: try page.line())
        }, as: { page in Paged(page.lines.map { Line($0) }, next: page.next.map { "\($0)" }) })
}
