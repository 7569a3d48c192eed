import Documents
import UseCases

/// Everything that is public, as files (公開データ).
enum OpenDataPage {
    static let route = Route.page("/open-data", .query(ShowOverview.self)) { visit in
        Page(visit.word(.openDataHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.openDataLead))
            for table in PublicTables.all { write(table, &out, word) }
            out.element("h2", text: word(.publicLogHeading))
            out.element("p", text: word(.openDataLog))
            out.element("ul") { out in
                for path in ["/checkpoint", "/log.vkey", "/tile/0/000", "/tile/entries/000"] {
                    out.element("li") { out in out.element("code", text: path) }
                }
            }
            out.element("h2", text: word(.openDataTerms))
            out.element("p", text: word(.openDataTermsText))
        }
    }

    private static func write(_ table: OpenTable, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("h2", text: word(table.title))
        out.element("p") { out in
            out.element("a", ["href": table.path], text: word(.openDataPage))
            for format in FileFormat.allCases {
                out.text(" · ")
                out.element("a", ["href": "\(table.path)?as=\(format.rawValue)"], text: word(format.phrase))
            }
        }
        out.element("p", ["class": "muted"]) { out in
            out.text(word(.openDataColumns) + " ")
            out.element("code", text: table.columns.joined(separator: ", "))
        }
    }
}
