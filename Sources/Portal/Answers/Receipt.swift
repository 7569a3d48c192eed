import Documents
import Gateways
import Quantities
import UseCases

/// After an act: back to the page of what it was about, which then says that it is recorded and where, or that it waits
/// for a second person.
enum Receipt {
    private static let recorded = "recorded"
    private static let waiting = "waiting"

    static func to(_ path: String, record: UInt64) -> WebAnswer { Redirect.to("\(path)?\(recorded)=\(record)") }

    /// - Parameters:
    ///   - place: where it is seen once it is done.
    ///   - back: where to go while it waits.
    static func to<Answer>(
        _ submission: Submission<Answer>, back: String, _ place: (Answer) -> (path: String, record: UInt64)
    ) -> WebAnswer {
        switch submission {
        case .done(let done):
            let place = place(done.answer)
            return to(place.path, record: place.record)
        case .waiting(let asked):
            return Redirect.to("\(back)?\(waiting)=\(asked.answer.act)&\(recorded)=\(asked.answer.record)")
        }
    }

    /// Said at the top of the page that an act leads to.
    static func write(_ out: inout HTMLWriter, _ visit: Visit) {
        guard visit.session != nil, let record = visit.query[recorded].flatMap({ UInt64($0) }) else { return }
        let act = visit.query[waiting].flatMap { try? PendingActID($0) }
        out.element("div", ["class": "notice \(act == nil ? "good" : "caution")", "role": "status"]) { out in
            out.element("p", ["class": "notice-title"]) { out in
                out.text(act.map { visit.word(.receiptWaiting, $0.text) } ?? visit.word(.receiptTitle))
            }
            out.element("p") { out in RecordLink.write(record, &out, visit.word) }
        }
    }
}
