package import Gateways
package import UseCases

/// Finds who sends a request.
package protocol SessionSource: Sendable {
    /// Nil for a visitor who has not signed in, or whose session is over.
    ///
    /// `Authorization: Bearer …` is looked at before cookies; a source that does not know tokens leaves it alone, and the
    /// site then refuses the request.
    func session(of request: WebRequest, in folder: DataFolder) throws -> Session?
    /// Where people sign in; nil for a site on which nobody can.
    var desk: SignInDesk? { get }
}

extension SessionSource {
    package var desk: SignInDesk? { nil }
}

/// Nobody has signed in.
package struct NoSessions: SessionSource {
    package init() {}

    package func session(of request: WebRequest, in folder: DataFolder) -> Session? { nil }
}
