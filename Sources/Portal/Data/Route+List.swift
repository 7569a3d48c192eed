import Gateways
import UseCases

extension Route {
    /// A page that shows a public list, and the list itself as a file with `?as=`.
    static func list(
        _ table: OpenTable, _ access: Access, _ page: @escaping @Sendable (Visit) throws -> Page
    ) -> Route {
        Route(.get, PathTemplate(table.path), access) { visit in
            guard let wanted = visit.query["as"] else {
                return try page(visit.offering(FileFormat.allCases)).answer(to: visit)
            }
            let format = try FileFormat(wanted, among: FileFormat.allCases)
            // A workbook is for people, in their language, as on other pages.
            return format == .xlsx
                ? try ListingFile.answer(wanted, visit, page) : try table.file(format, for: visit)
        }
    }
}
