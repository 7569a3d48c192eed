import Foundation
package import Gateways
import Quantities
import Store
package import UseCases

extension Endpoint {
    /// Answers a question as JSON.
    package static func get<Q: Query>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [], codes: [String] = [],
        _ query: @escaping @Sendable (EndpointCall) throws -> Q
    ) -> Endpoint where Q.Answer: Codable {
        Endpoint(
            .get, path, id: Q.name, tag, Bilingual(ja: ja, en: en), .query(Q.self), parameters: parameters, body: nil,
            answer: .json(Schema(of: Q.Answer.self)), codes: codes
        ) { call in try json(call.visit.ask(query(call)), to: call, isPublic: Q.readers == .everyone) }
    }

    /// Answers a question in another form than the question's own.
    package static func get<Q: Query, Shown: Codable & SendableMetatype>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [], codes: [String] = [],
        _ query: @escaping @Sendable (EndpointCall) throws -> Q, as shown: @escaping @Sendable (Q.Answer) -> Shown
    ) -> Endpoint {
        Endpoint(
            .get, path, id: Q.name, tag, Bilingual(ja: ja, en: en), .query(Q.self), parameters: parameters, body: nil,
            answer: .json(Schema(of: Shown.self)), codes: codes
        ) { call in try json(shown(call.visit.ask(query(call))), to: call, isPublic: Q.readers == .everyone) }
    }

    /// Answers a question that has many answers page by page.
    /// - Parameters:
    ///   - most: items that a client may ask for at once; nil where a page has its own size.
    ///   - page: what was found as a page, whose `next` is the key that the query takes.
    package static func list<Q: Query, Item: Codable & Sendable>(
        _ path: String, id: String = Q.name, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [],
        upTo most: Int? = nil, codes: [String] = [],
        _ query: @escaping @Sendable (EndpointCall, PageRequest) throws -> Q,
        as page: @escaping @Sendable (Q.Answer) -> Paged<Item>
    ) -> Endpoint {
        Endpoint(
            .get, path, id: id, tag, Bilingual(ja: ja, en: en), .query(Q.self),
            parameters: parameters + [.cursor] + (most.map { [.limit($0)] } ?? []), body: nil,
            answer: .json(Schema(of: Paged<Item>.self)),
            codes: codes
        ) { call in
            let found = try page(call.visit.ask(query(call, call.page())))
            let cursor = found.next.map { Cursor.text(after: $0) }
            var answer = try json(Paged(found.items, next: cursor), to: call, isPublic: Q.readers == .everyone)
            if let cursor {
                let query = call.visit.query.query(setting: [Parameter.cursor.name: cursor])
                answer.headers["Link"] = "<\(call.visit.request.path)?\(query)>; rel=\"next\""
            }
            return answer
        }
    }

    /// Answers a question with bytes of a type of their own.
    package static func bytes<Q: Query>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, type: String, schema: Schema? = nil,
        parameters: [Parameter] = [], codes: [String] = [],
        _ query: @escaping @Sendable (EndpointCall) throws -> Q,
        as content: @escaping @Sendable (Q.Answer) throws -> WebAnswer.Content
    ) -> Endpoint {
        Endpoint(
            .get, path, id: Q.name, tag, Bilingual(ja: ja, en: en), .query(Q.self), parameters: parameters, body: nil,
            answer: EndpointAnswer(contentType: type, schema: schema), codes: codes
        ) { call in
            WebAnswer(
                200, contentType: type, headers: caching(call, isPublic: Q.readers == .everyone),
                content: try content(call.visit.ask(query(call))))
        }
    }

    /// Does something that a JSON body describes.
    /// - Parameters:
    ///   - rules: what its texts and numbers may be, beyond their types.
    ///   - shown: the answer in the form of the API.
    package static func post<Body: Decodable & SendableMetatype, C: Command, Shown: Codable & SendableMetatype>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [],
        body type: Body.Type, rules: (Schema) -> Schema = { $0 }, codes: [String] = [],
        _ command: @escaping @Sendable (EndpointCall, Body) throws -> C,
        as shown: @escaping @Sendable (C.Answer) -> Shown
    ) -> Endpoint {
        Endpoint(
            .post, path, id: C.name, tag, Bilingual(ja: ja, en: en), .command(C.self), parameters: parameters,
            body: .json(rules(Schema(of: type))), answer: .json(Schema(of: Shown.self)), codes: codes,
            mayWait: C.self is any ApprovableCommand.Type
        ) { call in try act(command(call, call.body()), call, shown) }
    }

    package static func post<Body: Decodable & SendableMetatype, C: Command>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [],
        body type: Body.Type, rules: (Schema) -> Schema = { $0 }, codes: [String] = [],
        _ command: @escaping @Sendable (EndpointCall, Body) throws -> C
    ) -> Endpoint {
        post(
            path, tag, ja: ja, en: en, parameters: parameters, body: type, rules: rules, codes: codes, command,
            as: { $0 })
    }

    /// Does something that the path alone describes.
    package static func post<C: Command>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, parameters: [Parameter] = [], codes: [String] = [],
        _ command: @escaping @Sendable (EndpointCall) throws -> C
    ) -> Endpoint {
        Endpoint(
            .post, path, id: C.name, tag, Bilingual(ja: ja, en: en), .command(C.self), parameters: parameters,
            body: nil, answer: .json(Schema(of: C.Answer.self)), codes: codes,
            mayWait: C.self is any ApprovableCommand.Type
        ) { call in try act(command(call), call) { $0 } }
    }

    /// Takes in a file.
    static func upload<C: Command>(
        _ path: String, _ tag: EndpointTag, ja: String, en: String, type: String, longest: Int,
        parameters: [Parameter] = [], codes: [String] = [],
        _ command: @escaping @Sendable (EndpointCall, [UInt8]) throws -> C,
        reasons: @escaping @Sendable (EndpointCall, [UInt8], Rejection) throws -> any Error = { $2 }
    ) -> Endpoint {
        Endpoint(
            .post, path, id: C.name, tag, Bilingual(ja: ja, en: en), .command(C.self), parameters: parameters,
            body: .file(type, longest: longest), answer: .json(Schema(of: C.Answer.self)), codes: codes,
            mayWait: C.self is any ApprovableCommand.Type
        ) { call in
            let body = call.visit.request.body
            do {
                return try act(command(call, body), call) { $0 }
            } catch let refusal as Rejection {
                throw try reasons(call, body, refusal)
            }
        }
    }

    // MARK: Answers

    /// The header that says that nothing was done now: this is the first answer to the same key.
    static let replayed = "Idempotency-Replayed"

    private static func act<C: Command>(
        _ command: C, _ call: EndpointCall, _ shown: (C.Answer) -> some Encodable
    ) throws -> WebAnswer {
        switch try call.visit.submit(command, id: call.idempotencyKey) {
        case .done(let done):
            return written(200, try CanonicalJSON.bytes(shown(done.answer)), wasKnown: done.wasKnown)
        case .waiting(let waiting):
            return written(202, try CanonicalJSON.bytes(waiting.answer), wasKnown: waiting.wasKnown)
        }
    }

    private static func written(_ status: Int, _ body: [UInt8], wasKnown: Bool) -> WebAnswer {
        WebAnswer(
            status, contentType: "application/json",
            headers: ["Cache-Control": "no-store", replayed: wasKnown ? "true" : "false"], body: body)
    }

    private static func json(_ value: some Encodable, to call: EndpointCall, isPublic: Bool) throws -> WebAnswer {
        WebAnswer(
            200, contentType: "application/json", headers: caching(call, isPublic: isPublic),
            body: try CanonicalJSON.bytes(value))
    }

    /// What everybody may see, others may keep for a moment; what one person sees, only their own program.
    private static func caching(_ call: EndpointCall, isPublic: Bool) -> WebHeaders {
        let isForAll = isPublic && call.visit.session == nil
        return [
            "Cache-Control": isForAll ? "public, max-age=5" : "private, no-cache", "Vary": "Authorization, Cookie",
        ]
    }
}
