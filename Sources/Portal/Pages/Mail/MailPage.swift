import Documents
import Quantities
import UseCases

/// How mail to representatives stands, for whoever runs the registry.
enum MailPage {
    static let path = "/mail"

    static let route = Route.page(PathTemplate(path), .query(ShowMailState.self)) { visit in
        let shown = try visit.ask(ShowMailState())
        return Page(visit.word(.mailHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.mailLead))
            guard let state = shown.state else { return out.element("p", ["class": "empty"], text: word(.mailOff)) }
            if let trouble = state.trouble {
                out.element("div", ["class": "notice caution", "role": "status"]) { out in
                    out.element("p", ["class": "notice-title"], text: word(.mailTrouble))
                    out.element("p") { out in out.element("code", text: trouble) }
                }
            }
            FactList(
                word,
                [
                    (.mailWaiting, NumberText.whole(state.waiting)), (.mailSent, NumberText.whole(state.sent)),
                    (.mailFailed, NumberText.whole(state.failed)),
                ]
            ).write(&out)
            Listing(
                word(.mailRefused),
                [
                    .init("record", .publicColumnRecord), .init("person", .person), .init("code", .mailCode),
                ],
                rows: shown.failed.map { failed in
                    [
                        .code("\(failed.record)", link: RecordLink.path(failed.record)), .code(failed.person.text),
                        .code("\(failed.code)"),
                    ]
                }
            ).write(&out, visit)
        }
    }
}
