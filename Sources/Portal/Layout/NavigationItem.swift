/// A page that the header leads to.
package struct NavigationItem: Hashable, Sendable {
    package let phrase: PortalPhrase
    package let path: String
    package let access: Access

    package init(_ phrase: PortalPhrase, _ path: String, _ access: Access) {
        self.phrase = phrase
        self.path = path
        self.access = access
    }

    /// Where the visitor is, as `aria-current` says it: on this page, or on one below it; nil elsewhere.
    func current(_ path: String, crumbs: [Page.Crumb]) -> String? {
        if path == self.path { return "page" }
        return crumbs.contains { $0.path == self.path } ? "true" : nil
    }
}
