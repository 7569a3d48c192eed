import Documents
import Gateways

/// After an act: back to the page of what it was about, which then says that it is recorded, and where.
enum Receipt {
    private static let field = "recorded"

    static func to(_ path: String, record: UInt64) -> WebAnswer { Redirect.to("\(path)?\(field)=\(record)") }

    /// Said at the top of the page that ``to(_:record:)`` leads to.
    static func write(_ out: inout HTMLWriter, _ visit: Visit) {
        guard visit.session != nil, let record = visit.query[field].flatMap({ UInt64($0) }) else { return }
        out.element("div", ["class": "notice good", "role": "status"]) { out in
            out.element("p", ["class": "notice-title"], text: visit.word(.receiptTitle))
            out.element("p") { out in
                out.element("a", ["href": RecordLink.path(record)], text: visit.word(.recordNumber, "\(record)"))
            }
        }
    }
}
