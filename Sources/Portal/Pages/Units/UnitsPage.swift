import Documents
import Quantities
import Registry
import UseCases

/// Search by serial or range (クレジット検索), with the whole history of what was found.
enum UnitsPage {
    static let route = Route.page("/units", .query(SearchUnits.self)) { visit in
        guard let text = visit.query["serial"], !text.isEmpty else {
            return Page(visit.word(.publicUnitsHeading)) { out, word in
                out.element("p", ["class": "lead"], text: word(.publicUnitsLead))
                UnitSearchForm.write(&out, word)
            }
        }
        do {
            return try found(visit, text)
        } catch let rejection as Rejection
            where rejection.code.hasPrefix("registry.serial") || rejection.code.hasPrefix("public.units")
        {
            return refused(rejection, visit)
        }
    }

    private static func found(_ visit: Visit, _ text: String) throws -> Page {
        let first = try Serial(UnitSearchForm.tidied(text))
        let last = try visit.query["to"].flatMap { $0.isEmpty ? nil : $0 }.map { try Serial(UnitSearchForm.tidied($0)) }
        let units = try visit.ask(SearchUnits(first: first, last: last ?? first))
        let explanation = try explanation(of: units, visit)
        let title = first == units.last ? "\(first)" : "\(first)–\(units.last)"
        return Page(title, crumbs: [.init(visit.word(.publicUnitsHeading), "/units")]) { out, word in
            UnitSearchForm.write(&out, word, serial: visit.query["serial"], to: visit.query["to"])
            guard !units.blocks.isEmpty else {
                return out.element("p", ["class": "empty"], text: word(.publicUnitsNone))
            }
            let next = units.next.map { "?serial=\($0)&to=\(units.last)" }
            BatchPage.blocks(units.blocks, word, next: next).write(&out, visit, filters: false)
            UnitHistoryList(units).write(&out, visit)
            if let explanation { UnitExplanation(explanation).write(&out, word) }
        }
    }

    /// The walk of a single serial; nil where there is none to show.
    private static func explanation(of units: FoundUnits, _ visit: Visit) throws -> Explanation? {
        guard units.first == units.last, !units.blocks.isEmpty, units.isComplete else { return nil }
        do {
            return try visit.ask(ExplainSerial(serial: units.first))
        } catch let rejection as Rejection where rejection.code.hasPrefix("unit.") {
            // A registry that was opened from a public copy has records and units, and not what they stand on.
            return nil
        }
    }

    private static func refused(_ rejection: Rejection, _ visit: Visit) -> Page {
        var page = Page(visit.word(.publicUnitsHeading)) { out, word in
            UnitSearchForm.write(
                &out, word, serial: visit.query["serial"], to: visit.query["to"], error: word(rejection.message))
        }
        page.status = 422
        return page
    }
}
