package import Gateways

/// One thing that can be asked of the portal.
package struct Route: Sendable {
    package enum Method: String, Hashable, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// Whom an answer is for: it decides how a refusal looks.
    package enum Audience: Hashable, Sendable {
        case people
        case machines
    }

    /// A form with long texts.
    package static let formBody = 256 << 10

    package let method: Method
    package let path: PathTemplate
    package let access: Access
    package let audience: Audience
    /// In bytes; 0 for routes that take no body.
    package let longestBody: Int
    /// Bytes of a form with files, which goes to a spool instead of memory; nil for routes that take none.
    package let longestUpload: Int64?
    package let answer: @Sendable (Visit) throws -> WebAnswer

    package init(
        _ method: Method, _ path: PathTemplate, _ access: Access, for audience: Audience = .people,
        longestBody: Int? = nil, longestUpload: Int64? = nil,
        _ answer: @escaping @Sendable (Visit) throws -> WebAnswer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.audience = audience
        self.longestBody = longestBody ?? (method == .get || longestUpload != nil ? 0 : Self.formBody)
        self.longestUpload = longestUpload
        self.answer = answer
    }

    /// A page that is seen.
    package static func page(
        _ path: PathTemplate, _ access: Access, _ page: @escaping @Sendable (Visit) throws -> Page
    ) -> Route {
        Route(.get, path, access) { visit in try page(visit).answer(to: visit) }
    }
}
