package import UseCases

/// Who may use a route: taken from the use case behind it, never said a second time.
package struct Access: Hashable, Sendable {
    /// The use case; nil for what has none, such as a style sheet.
    package let useCase: String?
    package let readers: Readers

    private init(_ useCase: String?, _ readers: Readers) {
        self.useCase = useCase
        self.readers = readers
    }

    /// There is nothing to protect.
    package static let open = Access(nil, .everyone)
    /// Own settings of whoever has signed in.
    package static let signedIn = Access(nil, .anyPerson)

    package static func query<Q: Query>(_ query: Q.Type) -> Access { Access(Q.name, Q.readers) }

    package static func command<C: Command>(_ command: C.Type) -> Access { Access(C.name, .roles(C.permitted)) }
}
