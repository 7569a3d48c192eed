import Gateways
import UseCases

extension Route {
    /// A page that shows a public list, and the list itself as a file with `?as=`.
    static func list(
        _ table: OpenTable, _ access: Access, _ page: @escaping @Sendable (Visit) throws -> Page
    ) -> Route {
        Route(.get, PathTemplate(table.path), access) { visit in
            if let file = try table.file(for: visit) { return file }
            return try page(visit).answer(to: visit)
        }
    }
}
