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
}
