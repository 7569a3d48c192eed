package import Gateways
package import Quantities

/// One thing that machines can ask: everything about it is said here once.
///
/// The route that answers and the description in `/openapi.json` and `/docs` are made from this value, so that they
/// cannot disagree.
package struct Endpoint: Sendable {
    package static let root = "/api/v1"

    package let method: Route.Method
    package let path: PathTemplate
    /// Stable and unique; the name of its use case, where there is one.
    package let id: String
    package let tag: EndpointTag
    package let summary: Bilingual
    package let access: Access
    package let parameters: [Parameter]
    package let body: EndpointBody?
    package let answer: EndpointAnswer
    /// Codes of the refusals that are its own; those of every endpoint are not repeated.
    package let codes: [String]
    /// A policy may want a second person for it: then it is answered with 202.
    package let mayWait: Bool
    package let perform: @Sendable (EndpointCall) throws -> WebAnswer

    /// Traps when the parameters of the path are not those of its template: declarations are the program's own.
    init(
        _ method: Route.Method, _ path: String, id: String, _ tag: EndpointTag, _ summary: Bilingual, _ access: Access,
        parameters: [Parameter], body: EndpointBody?, answer: EndpointAnswer, codes: [String],
        mayWait: Bool = false, perform: @escaping @Sendable (EndpointCall) throws -> WebAnswer
    ) {
        self.method = method
        self.path = PathTemplate(Self.root + path)
        self.id = id
        self.tag = tag
        self.summary = summary
        self.access = access
        self.parameters = parameters + (method == .get ? [] : [.idempotencyKey])
        self.body = body
        self.answer = answer
        self.codes = codes
        self.mayWait = mayWait
        self.perform = perform
        precondition(
            parameters.filter { $0.place == .path }.map(\.name) == self.path.names, "the path of \(id) and its values")
    }

    package var isWrite: Bool { method != .get }
    package var isPublic: Bool { access.readers == .everyone }

    package var route: Route {
        Route(method, path, access, for: .machines, longestBody: body?.longest ?? 0) { visit in
            try self.answer(to: visit)
        }
    }

    private func answer(to visit: Visit) throws -> WebAnswer {
        try Negotiation.requireAcceptable(answer.mediaType, visit.request)
        if let body { try Negotiation.requireType(body.contentType, visit.request) }
        let call = try EndpointCall(self, visit)
        return try perform(call)
    }
}
