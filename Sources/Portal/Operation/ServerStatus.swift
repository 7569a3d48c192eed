import Gateways
import Quantities
import UseCases

/// Whether the server can do its work, and how much there is.
struct ServerStatus {
    private let folder: DataFolder

    init(_ folder: DataFolder) { self.folder = folder }

    /// 200 when the database can be read; 503 when it cannot.
    func readiness() -> WebAnswer {
        let state: FolderState
        do { state = try folder.answer(ShowFolderState(), to: .owner) } catch {
            let body: JSONValue = ["ready": false, "code": .string((error as? Rejection)?.code ?? "unknown")]
            return answer(503, body)
        }
        var members: [JSONValue.Member] = [
            JSONValue.Member("ready", true), JSONValue.Member("writable", .bool(state.isWritable)),
            JSONValue.Member("records", .integer(Int64(state.records))),
        ]
        if let age = state.newestRecordAge { members.append(JSONValue.Member("newestRecordAgeSeconds", .integer(age))) }
        if let signed = state.signedRecords {
            members.append(JSONValue.Member("unsignedRecords", .integer(Int64(state.records) - Int64(signed))))
        }
        if let reconciled = state.reconciled {
            members.append(JSONValue.Member("reconciledDay", .string("\(reconciled.day)")))
            members.append(JSONValue.Member("reconciliationAgrees", .bool(reconciled.agrees)))
        }
        return answer(200, .object(members))
    }

    func gauges() throws -> [MetricGauge] {
        let state = try folder.answer(ShowFolderState(), to: .owner)
        var gauges = [
            MetricGauge("daicho_log_records", "Records in the log.", Int64(state.records)),
            MetricGauge("daicho_writable", "Whether this server can sign the log.", state.isWritable ? 1 : 0),
        ]
        if let age = state.newestRecordAge {
            gauges.append(MetricGauge("daicho_newest_record_age_seconds", "Age of the newest record.", age))
        }
        if let signed = state.signedRecords {
            gauges.append(
                MetricGauge(
                    "daicho_unsigned_records", "Records beyond the newest checkpoint.",
                    Int64(state.records) - Int64(signed)))
        }
        if let commits = state.commits {
            gauges += [
                MetricGauge("daicho_commits_total", "Commits begun.", Int64(commits.commits), .counter),
                MetricGauge(
                    "daicho_commands_total", "Commands in them, refused ones too.", Int64(commits.commands), .counter),
                MetricGauge("daicho_commit_queue", "Commands that wait for a commit.", Int64(commits.waiting)),
            ]
        }
        if let reconciled = state.reconciled {
            gauges += [
                MetricGauge(
                    "daicho_reconciliation_agrees",
                    "Whether the registry and the second check agree on the newest day.",
                    reconciled.agrees ? 1 : 0),
                MetricGauge(
                    "daicho_reconciliation_age_days", "Days since the newest day that was reconciled.",
                    Int64(reconciled.age)),
            ]
        }
        if let mail = try folder.answer(ShowMailState(), to: .owner).state {
            gauges += [
                MetricGauge("daicho_mail_waiting", "Notices that wait to be sent by mail.", Int64(mail.waiting)),
                MetricGauge("daicho_mail_sent_total", "Notices that were sent by mail.", mail.sent, .counter),
                MetricGauge(
                    "daicho_mail_failed_total", "Notices that a mail server refused for good.", mail.failed, .counter),
                MetricGauge(
                    "daicho_mail_trouble", "Whether the mail server cannot be used at present.",
                    mail.trouble == nil ? 0 : 1),
            ]
        }
        if let pages = ResidentMemory.bytes() {
            gauges.append(MetricGauge("daicho_resident_bytes", "Memory of this process.", pages))
        }
        return gauges
    }

    private func answer(_ status: Int, _ body: JSONValue) -> WebAnswer {
        WebAnswer(status, contentType: "application/json", headers: ["Cache-Control": "no-store"], body: body.bytes)
    }
}
