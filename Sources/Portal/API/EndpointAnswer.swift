/// What is answered when all is well.
package struct EndpointAnswer: Hashable, Sendable {
    package let contentType: String
    /// Nil for what is no JSON.
    package let schema: Schema?

    package static func json(_ schema: Schema) -> EndpointAnswer {
        EndpointAnswer(contentType: "application/json", schema: schema)
    }

    package static func text(_ contentType: String) -> EndpointAnswer {
        EndpointAnswer(contentType: contentType, schema: nil)
    }

    /// Without parameters.
    var mediaType: String { String(contentType.prefix { $0 != ";" }) }

    var json: JSONValue {
        [mediaType: ["schema": schema?.json ?? ["type": "string"]]]
    }
}
