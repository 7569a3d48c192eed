/// What a request carries.
package enum EndpointBody: Hashable, Sendable {
    /// A JSON object.
    case json(Schema)
    /// A file as it is, of at most so many bytes.
    case file(String, longest: Int)
    /// A form with files that are too long for memory: `multipart/form-data` of at most so many bytes.
    case form([FormPart], longest: Int64)

    /// Longest JSON body, in bytes: texts are short, and lists in bodies too.
    static let longestJSON = 64 << 10

    package var contentType: String {
        switch self {
        case .json: "application/json"
        case .file(let type, _): type
        case .form: "multipart/form-data"
        }
    }

    /// Of a body in memory.
    package var longest: Int {
        switch self {
        case .json: Self.longestJSON
        case .file(_, let longest): longest
        case .form: 0
        }
    }

    /// Of a body that goes to a spool.
    package var longestUpload: Int64? {
        guard case .form(_, let longest) = self else { return nil }
        return longest
    }

    var schema: JSONValue {
        switch self {
        case .json(let schema): schema.json
        case .file: ["type": "string", "minLength": 1]
        case .form(let parts, _): FormPart.json(of: parts)
        }
    }
}
