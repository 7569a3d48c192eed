import Documents
import UseCases

/// The newest tasks of a project.
enum WorkTable {
    static func write(_ items: [WorkItem], _ out: inout HTMLWriter, _ visit: Visit) {
        let word = visit.word
        out.element("h2", text: word(.workTitle))
        Listing(
            word(.workTitle),
            [
                .init("task", .workTask), .init("state", .workState), .init("submitted", .workSubmitted),
                .init("by", .workBy),
            ],
            rows: items.map { item in
                [
                    .text(word(item.task.phrase), link: "/jobs/\(item.id)"),
                    .badge(word(item.state.phrase), item.state.tone), .text(word.instant(item.submittedAt)),
                    .code(item.actor.person.text),
                ]
            }
        ).write(&out, visit, filters: false)
    }
}
