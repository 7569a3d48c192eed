import Documents
import Gateways
import UseCases

/// After an act: to the page of what it was about, which then says that it is recorded and where; or to the page of the
/// act that waits for a second person.
enum Receipt {
    private static let recorded = "recorded"

    static func to(_ path: String, record: UInt64) -> WebAnswer { Redirect.to("\(path)?\(recorded)=\(record)") }

    /// - Parameter place: where it is seen once it is done.
    static func to<Answer>(
        _ submission: Submission<Answer>, _ place: (Answer) -> (path: String, record: UInt64)
    ) -> WebAnswer {
        switch submission {
        case .done(let done):
            let place = place(done.answer)
            return to(place.path, record: place.record)
        case .waiting(let asked):
            return Redirect.to("\(ActsPage.path)/\(Visit.segment(asked.answer.act))")
        }
    }

    /// Said at the top of the page that an act leads to.
    static func write(_ out: inout HTMLWriter, _ visit: Visit) {
        guard visit.session != nil, let record = visit.query[recorded].flatMap({ UInt64($0) }) else { return }
        out.element("div", ["class": "notice good", "role": "status"]) { out in
            out.element("p", ["class": "notice-title"], text: visit.word(.receiptTitle))
            out.element("p") { out in RecordLink.write(record, &out, visit.word) }
        }
    }
}
