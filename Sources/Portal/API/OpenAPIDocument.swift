import Quantities
import UseCases

/// The description of the API for machines (OpenAPI 3.1), written from the endpoints themselves.
package struct OpenAPIDocument: Sendable {
    /// Of the description, by semantic versioning; the `v1` of the paths is its first number.
    package static let version = "1.0.0"

    package let endpoints: [Endpoint]

    package init(_ endpoints: [Endpoint]) { self.endpoints = endpoints }

    package var json: JSONValue {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Daicho API", "version": .string(Self.version),
                "description": """
                Everything that can be seen and done in this registry, as JSON over HTTP. Texts that people read \
                come in English and Japanese. / 登録簿の照会と操作をJSONで提供します。
                """,
            ],
            "servers": [["url": "/"]],
            "tags": .array(
                EndpointTag.allCases.map {
                    ["name": .string($0.rawValue), "description": .string("\($0.name.en) / \($0.name.ja)")]
                }),
            "paths": paths, "components": components,
        ]
    }

    private var paths: JSONValue {
        var order: [String] = []
        var operations: [String: [JSONValue.Member]] = [:]
        for endpoint in endpoints {
            let path = endpoint.path.text
            if operations[path] == nil { order.append(path) }
            operations[path, default: []].append(
                JSONValue.Member(endpoint.method.rawValue.lowercased(), operation(endpoint)))
        }
        return .object(order.map { JSONValue.Member($0, .object(operations[$0] ?? [])) })
    }

    private func operation(_ endpoint: Endpoint) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("operationId", .string(endpoint.id)),
            JSONValue.Member("tags", [.string(endpoint.tag.rawValue)]),
            JSONValue.Member("summary", .string(endpoint.summary.en)),
            JSONValue.Member("x-summary-ja", .string(endpoint.summary.ja)),
            JSONValue.Member("security", security(endpoint)),
            JSONValue.Member("parameters", .array(endpoint.parameters.map(\.json))),
        ]
        if case .roles(let roles) = endpoint.access.readers {
            members.append(JSONValue.Member("x-roles", .array(roles.map(\.rawValue).sorted().map { .string($0) })))
        }
        if !endpoint.codes.isEmpty {
            members.append(JSONValue.Member("x-problem-codes", .array(endpoint.codes.map { .string($0) })))
        }
        if let body = endpoint.body {
            members.append(
                JSONValue.Member(
                    "requestBody", ["required": true, "content": [body.contentType: ["schema": body.schema]]]))
        }
        members.append(JSONValue.Member("responses", responses(endpoint)))
        return .object(members)
    }

    private func security(_ endpoint: Endpoint) -> JSONValue {
        endpoint.isPublic ? [[:], ["token": []], ["session": []]] : [["token": []], ["session": []]]
    }

    private func responses(_ endpoint: Endpoint) -> JSONValue {
        var members = [
            JSONValue.Member(
                "200", ["description": "Done", "headers": headers(endpoint), "content": endpoint.answer.json])
        ]
        if endpoint.mayWait {
            members.append(
                JSONValue.Member(
                    "202",
                    [
                        "description": "Asked for; it waits for a second person / 申請済み（承認待ち）",
                        "headers": headers(endpoint),
                        "content": ["application/json": ["schema": Schema(of: PendingActAnswer.self).json]],
                    ]))
        }
        for status in endpoint.statuses {
            members.append(
                JSONValue.Member(
                    String(status.code),
                    status.code == 304
                        ? ["description": .string(status.meaning.en)]
                        : [
                            "description": .string("\(status.meaning.en) / \(status.meaning.ja)"),
                            "content": [
                                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
                            ],
                        ]))
        }
        return .object(members)
    }

    private func headers(_ endpoint: Endpoint) -> JSONValue {
        let text: JSONValue = ["type": "string"]
        guard endpoint.isWrite else { return ["ETag": ["schema": text]] }
        return [
            Endpoint.replayed: [
                "description": "Whether this is the first answer to the same key again",
                "schema": ["type": "string", "enum": ["true", "false"]],
            ]
        ]
    }

    private var components: JSONValue {
        [
            "schemas": ["Problem": Problem.schema.json],
            "securitySchemes": [
                "token": ["type": "http", "scheme": "bearer", "description": "An API token / APIトークン"],
                "session": [
                    "type": "apiKey", "in": "cookie", "name": "daicho_session",
                    "description": "A browser's session; writes repeat its form token as X-Form-Token",
                ],
            ],
        ]
    }
}
