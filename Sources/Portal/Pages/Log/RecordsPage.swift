import Documents
import Quantities
import UseCases

/// The records of the log, newest first, page by page (記録一覧).
enum RecordsPage {
    /// Longest kind that any record has, and more.
    private static let longestKind = 80

    static let route = Route.list(PublicTables.records, .query(ListRecords.self)) { visit in
        let kind = visit.query["kind"].flatMap { $0.isEmpty ? nil : String($0.prefix(longestKind)) }
        let page = try visit.ask(ListRecords(kind: kind, before: visit.query["after"]))
        return Page(visit.word(.publicRecordsHeading), crumbs: [.init(visit.word(.publicLogHeading), "/log")]) {
            out, word in
            out.element("p", ["class": "lead"], text: word(.publicRecordsLead))
            if let kind {
                out.element("p") { out in
                    out.text(word(.publicRecordsOfKind) + " ")
                    out.element("code", text: kind)
                    out.text(" ")
                    out.element("a", ["href": "/log/records"], text: word(.filterClear))
                }
            }
            RecordListing.listing(
                page.rows, word, caption: word(.publicRecordsHeading),
                next: page.next.map { "?\(visit.query.query(setting: ["after": $0]))" }
            ).write(&out, visit, filters: false)
        }
    }
}
