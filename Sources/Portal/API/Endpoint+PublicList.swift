package import UseCases

extension Endpoint {
    /// Answers with a public list page by page, in pages as long as the client likes within bounds.
    package static func list<List: PublicList>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [],
        _ list: @escaping @Sendable (EndpointCall) throws -> List
    ) -> Endpoint {
        .list(
            path, tag, ja: ja, en: en, parameters: parameters, upTo: PublicPageSize.file,
            { call, page in try list(call).page(at: page.after, rows: page.limit ?? PublicPageSize.screen) },
            as: { Paged($0.rows, next: $0.next) })
    }
}
