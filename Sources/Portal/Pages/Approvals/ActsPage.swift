import Documents
import UseCases

/// The acts that wait for a second person: of one's organisation, or of all for an auditor.
enum ActsPage {
    static let path = "/acts"

    static let route = Route.page(PathTemplate(path), .query(ListPendingActs.self)) { visit in
        let showsAll = visit.query["all"] != nil
        let acts = try visit.ask(
            ListPendingActs(onlyWaiting: !showsAll, before: visit.query["before"].flatMap { Int64($0) }))
        let now = visit.folder.now
        let word = visit.word
        let next =
            acts.count == ListPendingActs.most
            ? acts.last.map { act in
                "?\(visit.query.query(setting: ["before": String(act.id.text.dropFirst(3))]))"
            } : nil
        let listing = Listing(
            word(.actsHeading), columns,
            rows: acts.map { act in
                [
                    .code(act.id.text, link: "\(path)/\(act.id)"), .text(word(act.summary)),
                    .code(act.initiator.person.text),
                    .text(word.instant(act.proposedAt)), .day(act.expiresAt.day),
                    .badge(word.state(of: act, at: now), act.tone(at: now)),
                ]
            }, next: next)
        return Page(word(.actsHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.actsLead))
            out.element("p") { out in
                out.element(
                    "a", ["href": showsAll ? path : "\(path)?all=1"],
                    text: word(showsAll ? .actsShowWaiting : .actsShowAll))
            }
            listing.write(&out, visit)
        }
    }

    private static let columns: [Listing.Column] = [
        Listing.Column("act", .actColumnID), Listing.Column("summary", .actColumnSummary),
        Listing.Column("initiator", .actColumnInitiator), Listing.Column("proposedAt", .actColumnProposed),
        Listing.Column("expires", .actColumnExpires), Listing.Column("state", .actColumnState),
    ]
}
