/// What a request carries.
package enum EndpointBody: Hashable, Sendable {
    /// A JSON object.
    case json(Schema)
    /// A file as it is, of at most so many bytes.
    case file(String, longest: Int)

    /// Longest JSON body, in bytes: texts are short, and lists in bodies too.
    static let longestJSON = 64 << 10

    package var contentType: String {
        switch self {
        case .json: "application/json"
        case .file(let type, _): type
        }
    }

    package var longest: Int {
        switch self {
        case .json: Self.longestJSON
        case .file(_, let longest): longest
        }
    }

    var schema: JSONValue {
        switch self {
        case .json(let schema): schema.json
        case .file: ["type": "string", "minLength": 1]
        }
    }
}
