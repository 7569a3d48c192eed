package import Documents
package import Gateways

/// One page of the portal, before its frame is around it.
package struct Page: Sendable {
    /// A page further up, from the home page down.
    package struct Crumb: Hashable, Sendable {
        package let title: String
        package let path: String

        package init(_ title: String, _ path: String) {
            self.title = title
            self.path = path
        }
    }

    package let title: String
    package let crumbs: [Crumb]
    package var status = 200
    /// Seconds after which a browser without scripts asks again; nil for pages that stand still.
    package var refreshes: Int?
    package let content: @Sendable (inout HTMLWriter, PortalWording) -> Void

    /// - Parameter content: what stands below the title.
    package init(
        _ title: String, crumbs: [Crumb] = [],
        _ content: @escaping @Sendable (inout HTMLWriter, PortalWording) -> Void
    ) {
        self.title = title
        self.crumbs = crumbs
        self.content = content
    }

    package func answer(to visit: Visit) throws -> WebAnswer {
        WebAnswer(
            status, contentType: "text/html; charset=utf-8", headers: ["Cache-Control": "private, no-cache"],
            body: Array(try PageFrame(page: self, visit: visit).html().utf8))
    }
}
