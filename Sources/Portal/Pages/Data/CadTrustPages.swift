import Documents
import UseCases

/// Projects and units in the form of CAD Trust v2, to look at and to take away.
enum CadTrustPages {
    static let routes = [projects, units]

    private static let projects = Route.list(PublicTables.cadTrustProjects, .query(ListCadTrustProjects.self)) {
        visit in
        let page = try visit.ask(
            ListCadTrustProjects(site: visit.publicAddress?.text ?? "", after: visit.query["after"]))
        return Page(visit.word(.cadTrustProjects)) { out, word in
            out.element("p", ["class": "lead"], text: word(.cadTrustLead))
            listing(.cadTrustProjects, CadTrustProject.columns, page, word).write(&out, visit, filters: false)
        }
    }

    private static let units = Route.list(PublicTables.cadTrustUnits, .query(ListCadTrustUnits.self)) { visit in
        let page = try visit.ask(ListCadTrustUnits(after: visit.query["after"]))
        return Page(visit.word(.cadTrustUnits)) { out, word in
            out.element("p", ["class": "lead"], text: word(.cadTrustLead))
            listing(.cadTrustUnits, CadTrustUnit.columns, page, word).write(&out, visit, filters: false)
        }
    }

    /// Their names stand as they are, whatever the reader's language: they are keys.
    private static func listing<Row>(
        _ title: PortalPhrase, _ columns: [CadTrustColumn<Row>], _ page: PublicPage<Row>, _ word: PortalWording
    ) -> Listing {
        Listing(
            word(title), [.init("key", .cadTrustKey), .init("value", .cadTrustValue)],
            rows: page.rows.flatMap { row in columns.map { [.code($0.key), .text($0.value(row))] } },
            next: page.next.map { "?after=\(PercentText.encoded($0))" }, isPaged: true)
    }
}
