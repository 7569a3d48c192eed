import Foundation
package import Quantities
import UseCases

/// A request to an endpoint whose parameters and body have been held against its declaration.
package struct EndpointCall: Sendable {
    package let visit: Visit
    private let values: [String: JSONValue]

    /// - Throws: ``Rejection`` `api.idempotencyKey.missing`, `api.json.malformed`; ``InvalidInput``.
    init(_ endpoint: Endpoint, _ visit: Visit) throws {
        self.visit = visit
        if endpoint.isWrite, visit.request.headers[Parameter.idempotencyKey.name] == nil {
            throw Rejection(
                "api.idempotencyKey.missing", source: "RFC 6585 §3", expected: "Idempotency-Key", found: "none",
                ja: "Idempotency-Key ヘッダーが必要です", en: "A write needs an Idempotency-Key header")
        }
        let (values, problems) = Self.values(of: endpoint, visit)
        guard problems.isEmpty else { throw InvalidInput(InvalidInput.parameters, problems) }
        self.values = values
        if case .json(let schema) = endpoint.body {
            let problems = schema.problems(with: try JSONReader.read(visit.request.body))
            guard problems.isEmpty else { throw InvalidInput(InvalidInput.body, problems) }
        }
    }

    private static func values(
        of endpoint: Endpoint, _ visit: Visit
    ) -> (values: [String: JSONValue], problems: [SchemaProblem]) {
        var values: [String: JSONValue] = [:]
        var problems: [SchemaProblem] = []
        for parameter in endpoint.parameters {
            let given = texts(of: parameter, visit)
            func fault(_ fault: SchemaProblem.Fault, _ expected: String, _ found: String) {
                problems.append(
                    SchemaProblem(parameter.place, parameter.name, fault, expected: expected, found: found))
            }
            guard let text = given.first else {
                if parameter.isRequired { fault(.missing, parameter.schema.typeName, "none") }
                continue
            }
            guard given.count == 1 else {
                fault(.several, "once", "\(given.count)")
                continue
            }
            guard let value = parameter.value(of: text) else {
                fault(.type, parameter.schema.typeName, text)
                continue
            }
            problems += parameter.schema.problems(with: value).map { $0.moved(to: parameter) }
            values[parameter.name] = value
        }
        let known = Set(endpoint.parameters.filter { $0.place == .query }.map(\.name))
        for field in visit.query.fields where !known.contains(field.name) {
            problems.append(
                SchemaProblem(
                    .query, field.name, .unknown, expected: known.sorted().joined(separator: ", "), found: field.name))
        }
        return (values, problems)
    }

    private static func texts(of parameter: Parameter, _ visit: Visit) -> [String] {
        switch parameter.place {
        case .path: visit.values[parameter.name].map { [$0] } ?? []
        case .query: visit.query.all(parameter.name)
        case .header: visit.request.headers.all(parameter.name)
        case .body: []
        }
    }

    // MARK: What was sent

    /// A parameter that may be left out.
    package func text(_ name: String) -> String? {
        guard case .string(let text) = values[name] else { return nil }
        return text
    }

    package func integer(_ name: String) -> Int64? {
        guard case .integer(let number) = values[name] else { return nil }
        return number
    }

    /// A parameter of the path or a query's that was given.
    package func identifier<Subject>(_ name: String) throws(Rejection) -> Identifier<Subject> {
        try Identifier(text(name) ?? "")
    }

    package func optionalIdentifier<Subject>(_ name: String) throws(Rejection) -> Identifier<Subject>? {
        guard let text = text(name) else { return nil }
        return try Identifier(text)
    }

    /// - Throws: ``Rejection`` `api.cursor.unknown` for a cursor that is none of ours.
    package func page() throws(Rejection) -> PageRequest {
        var after: String?
        if let cursor = text(Parameter.cursor.name) { after = try Cursor.key(of: cursor) }
        return PageRequest(after: after)
    }

    /// The body as the values it spells. It has been held against the schema of its type.
    func body<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
        do {
            return try JSONDecoder().decode(type, from: Data(visit.request.body))
        } catch let error as DecodingError {
            throw Rejection(
                "api.body.unreadable", expected: "\(type)", found: "\(error)", ja: "本文の値を解釈できません",
                en: "A value of the body cannot be understood")
        }
    }

    var idempotencyKey: String? { text(Parameter.idempotencyKey.name) }
}

extension SchemaProblem {
    /// The same of a parameter's value.
    fileprivate func moved(to parameter: Parameter) -> SchemaProblem {
        SchemaProblem(
            parameter.place, parameter.name, Fault(rawValue: code) ?? .format, expected: expected, found: found)
    }
}
