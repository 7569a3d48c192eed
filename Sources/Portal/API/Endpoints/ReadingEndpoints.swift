import DataQuality
import Gateways
import Quantities
import UseCases

enum ReadingEndpoints {
    static let all = [take, quality, dispose]

    private static let take = Endpoint.work(
        "/projects/{project}/readings", .readings, ja: "計測データの取込み（CSVと対応表）",
        en: "Take in a file of readings by a mapping; it is read afterwards: see /work", for: ImportReadings.self,
        parts: [
            .file("readings", ja: "計測データ（CSV）", en: "Readings as CSV"),
            .file("mapping", ja: "データ対応表（YAML）", en: "The mapping of its columns, as YAML"),
            .field(
                "partial", Schema.boolean.meaning(ja: "不備のない行だけを取り込む", en: "Take the good rows and leave out the bad")),
            .field(
                "reason",
                .text(1...ImportReadings.longestReason).meaning(ja: "訂正の理由（公開）", en: "Why values change; public")),
        ], longest: ImportReadingsPage.longest, parameters: [.project],
        codes: ["project.unknown", "work.tooMuch", "portal.mapping.notText"]
    ) { call, form in
        let mapping = try UploadedFile.text("mapping", of: form, atMost: ImportReadingsPage.longestMapping)
        try ImportReadings.checkMapping(mapping)
        let (file, name) = try UploadedFile.taken("readings", from: call.visit)
        return try call.visit.work.submit(
            .importReadings(
                project: try call.identifier("project"), fileName: name, mapping: mapping,
                partial: form["partial"] == "true", reason: form["reason"]),
            by: call.visit.reader, upload: file, key: call.idempotencyKey ?? "")
    }

    /// What was received and flagged at one home in a fiscal year.
    private struct Home: Codable, Sendable {
        let site: SiteID
        /// Days of the year within the member's window.
        let expectedDays: Int
        let counts: QualityCounts
    }

    private static let quality = Endpoint.list(
        "/projects/{project}/quality", .readings, ja: "データ品質（会員別・年度別）",
        en: "What was received and flagged in a fiscal year, home by home; without a year, the newest with readings",
        parameters: [.project, .fiscalYear], codes: ["project.unknown"],
        { call, page in
            ListQuality(
                try call.identifier("project"), year: call.fiscalYear, after: try page.after.map { try SiteID($0) })
        },
        as: { page in
            Paged(
                page.rows.map { Home(site: $0.site, expectedDays: $0.expectedDays, counts: $0.counts) },
                next: page.next?.text)
        })

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
