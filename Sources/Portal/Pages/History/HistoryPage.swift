import Documents
import Quantities
import UseCases

/// The history of anything: who, when, why, and the proof.
enum HistoryPage {
    static func path<Subject>(_ kind: HistorySubject.Kind, _ id: Identifier<Subject>) -> String {
        "/history/\(kind.rawValue)/\(Visit.segment(id))"
    }

    static let route = Route.page("/history/{kind}/{id}", .query(ShowHistory.self)) { visit in
        guard let kind = visit.values["kind"].flatMap(HistorySubject.Kind.init(rawValue:)),
            let id = visit.values["id"], let subject = try? HistorySubject(kind, id)
        else { throw Visit.notFound(visit.request.path) }
        let before = visit.query["before"].flatMap { UInt64($0) }
        let history = try visit.ask(ShowHistory(subject, before: before))
        return Page(visit.word(.historyOf, "\(visit.word(kind.phrase)) \(id)")) { out, word in
            out.element("p", ["class": "lead"], text: word(.historyLead))
            if kind == .batch { out.element("p", ["class": "muted"], text: word(.historyOfBatch)) }
            out.element("ol", ["class": "history"]) { out in
                for entry in history.entries { write(entry, &out, word) }
            }
            if history.entries.isEmpty { out.element("p", ["class": "empty"], text: word(.listingEmpty)) }
            if let next = history.next {
                out.element("p") { out in
                    out.element(
                        "a", ["href": "?before=\(next)", "rel": "next", "class": "next"], text: word(.nextPage))
                }
            }
        }
    }

    private static func write(_ entry: History.Entry, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("li") { out in
            out.element("p", ["class": "history-what"]) { out in
                out.element("strong", text: RecordKindName.name(entry.kind, word))
                if let part = entry.part { out.text(" \(part)") }
                if let amount = entry.amount { out.text(" \(word.tonnes(amount))") }
            }
            out.element("p", ["class": "history-when"]) { out in
                out.element("time", ["datetime": "\(entry.effectiveAt)"], text: word.day(entry.effectiveAt.day))
                if entry.effectiveAt.day != entry.recordedAt.day {
                    out.element(
                        "span", ["class": "muted"], text: " \(word(.recordedLater, word.instant(entry.recordedAt)))")
                }
            }
            out.element("p") { out in
                if let name = entry.personName, !name.isEmpty { out.text("\(name) ") }
                out.element("code", text: entry.actor.person.text)
                out.text(" (\(word(entry.actor.role.name)), ")
                out.element(
                    "a", ["href": OrganisationPage.path(entry.actor.organisation)], text: entry.organisationName)
                out.text(")")
            }
            if let reason = entry.reason { out.element("blockquote", text: reason) }
            out.element("p", ["class": "history-proof"]) { out in
                RecordLink.write(entry.record, &out, word)
                out.text(" ")
                out.element("code", ["title": word(.leafHash)], text: String(entry.leaf.prefix(16)))
                out.text(" ")
                out.element("code", ["class": "muted"], text: entry.kind)
            }
        }
    }
}

extension HistorySubject.Kind {
    var phrase: PortalPhrase {
        switch self {
        case .project: .project
        case .account: .account
        case .batch: .batch
        case .period: .monitoringPeriod
        case .person: .person
        case .organisation: .organisation
        }
    }
}
