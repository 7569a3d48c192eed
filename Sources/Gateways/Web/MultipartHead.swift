import Quantities

/// The headers of one part of a form (RFC 7578 §4.2): its name, and the file's when it is one.
struct MultipartHead {
    let name: String
    let fileName: String?

    /// - Parameter lines: without their ends.
    /// - Throws: ``Rejection`` `gateway.multipart.malformed`.
    init(_ lines: [String]) throws(Rejection) {
        var disposition: String?
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else {
                throw MultipartForm.malformed("a header of a part", line)
            }
            switch line[..<colon].lowercased() {
            case "content-disposition" where disposition == nil:
                disposition = String(line[line.index(after: colon)...].drop { $0 == " " })
            case "content-type": break
            default: throw MultipartForm.malformed("Content-Disposition and Content-Type", line)
            }
        }
        guard let disposition, disposition.lowercased().hasPrefix("form-data;") else {
            throw MultipartForm.malformed("Content-Disposition: form-data", disposition ?? "none")
        }
        let parameters = try Self.parameters(disposition.dropFirst("form-data;".count))
        guard let name = parameters["name"], (1...100).contains(name.utf8.count) else {
            throw MultipartForm.malformed("a name of 1–100 bytes", parameters["name"] ?? "none")
        }
        self.name = name
        // Some browsers of old sent whole paths; only the last part is a name.
        fileName = parameters["filename"].map { text in
            String(text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
        }
    }

    /// `; key="value"` several times. Quotes and line ends inside come as `%22`, `%0D`, `%0A` (WHATWG HTML, multipart
    /// form data encoding algorithm); other escapes are left as they are.
    private static func parameters(_ text: Substring) throws(Rejection) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text
        while true {
            rest = rest.drop { $0 == " " || $0 == ";" }
            guard !rest.isEmpty else { return found }
            guard let equals = rest.firstIndex(of: "="), rest[equals...].dropFirst().first == "\"" else {
                throw MultipartForm.malformed("key=\"value\"", String(rest))
            }
            let key = rest[..<equals].lowercased()
            let value = rest[equals...].dropFirst(2)
            guard let quote = value.firstIndex(of: "\""), found[key] == nil else {
                throw MultipartForm.malformed("key=\"value\", each once", String(rest))
            }
            found[key] = String(value[..<quote]).replacing("%22", with: "\"").replacing("%0D", with: " ")
                .replacing("%0A", with: " ")
            rest = value[quote...].dropFirst()
            guard rest.isEmpty || rest.hasPrefix(";") else {
                throw MultipartForm.malformed("; between parameters", String(rest))
            }
        }
    }
}
