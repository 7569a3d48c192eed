import DataQuality
import Documents
import Quantities
import UseCases

/// Places that may be claimed for twice: for whoever decides on projects and their units.
enum DuplicatesPage {
    static let path = "/duplicates"

    static let route = Route.page("/duplicates", .query(FindDuplicates.self)) { visit in
        let report = try visit.ask(FindDuplicates())
        return Page(visit.word(.duplicatesHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.duplicatesLead, "\(report.metres)"))
            findings(report, word).write(&out, visit)
            if !report.isComplete { out.element("p", text: word(.duplicatesMore)) }
            out.element("h2", text: word(.duplicatesLists))
            guard !report.lists.isEmpty else {
                return out.element("p", ["class": "empty"], text: word(.duplicatesNone))
            }
            lists(report, word).write(&out, visit, filters: false)
        }
    }

    private static func findings(_ report: DuplicateReport, _ word: PortalWording) -> Listing {
        Listing(
            word(.duplicatesHeading), name: "duplicates",
            [
                .init("first", .duplicatesOne), .init("firstPlace", .duplicatesPlace),
                .init("second", .duplicatesOther), .init("secondPlace", .duplicatesPlace),
                .init("marks", .duplicatesMarks), .init("overlap", .duplicatesOverlap),
            ],
            rows: report.rows.map { row in
                [
                    owner(row.first), .text(row.first.place ?? "–"), owner(row.second), .text(row.second.place ?? "–"),
                    .text(row.marks.map { word($0.name) }.joined(separator: ", ")),
                    .text(word.documents.period(row.overlap)),
                ]
            })
    }

    private static func owner(_ side: DuplicateReport.Side) -> ListingCell {
        side.project.map { .code($0.text, link: "/projects/\(Visit.segment($0))") } ?? .text(side.owner)
    }

    private static func lists(_ report: DuplicateReport, _ word: PortalWording) -> Listing {
        Listing(
            word(.duplicatesLists), name: "lists",
            [
                .init("scheme", .duplicatesScheme), .init("rows", .duplicatesRows, isNumber: true),
                .init("record", .record, isNumber: true),
            ],
            rows: report.lists.map {
                [.code($0.scheme.text), .number($0.rows), .number($0.record, link: RecordLink.path($0.record))]
            })
    }
}
