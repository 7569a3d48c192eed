import Documents
import Quantities
import UseCases

/// One endpoint in the reference.
struct EndpointReference {
    private let endpoint: Endpoint

    init(_ endpoint: Endpoint) { self.endpoint = endpoint }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("section", ["class": "endpoint", "id": endpoint.id]) { out in
            out.element("h3") { out in
                out.element("span", ["class": "badge"], text: endpoint.method.rawValue)
                out.text(" ")
                out.element("code", text: endpoint.path.text)
            }
            out.element("p", text: word(endpoint.summary))
            out.element("p", ["class": "muted"], text: readers(word))
            parameters(&out, word)
            if let body = endpoint.body { self.body(body, &out, word) }
            fields(.apiAnswer, endpoint.answer.schema, type: endpoint.answer.mediaType, &out, word)
            if !endpoint.codes.isEmpty { codes(&out, word) }
        }
    }

    private func readers(_ word: PortalWording) -> String {
        switch endpoint.access.readers {
        case .everyone: word(.apiForAll)
        case .anyPerson: word(.apiForPersons)
        case .roles(let roles):
            word(
                .apiForRoles, roles.map { word($0.name) }.sorted().joined(separator: word.language == .ja ? "・" : ", "))
        }
    }

    private func parameters(_ out: inout HTMLWriter, _ word: PortalWording) {
        guard !endpoint.parameters.isEmpty else { return }
        out.element("dl", ["class": "fields"]) { out in
            for parameter in endpoint.parameters {
                field(
                    parameter.name, note: "\(parameter.place.rawValue)\(parameter.isRequired ? "" : "?")",
                    type: parameter.schema.summary, meaning: word(parameter.meaning), &out)
            }
        }
    }

    private func body(_ body: EndpointBody, _ out: inout HTMLWriter, _ word: PortalWording) {
        if case .json(let schema) = body { return fields(.apiBody, schema, type: body.contentType, &out, word) }
        fields(.apiBody, nil, type: body.contentType, &out, word)
    }

    private func fields(
        _ title: PortalPhrase, _ schema: Schema?, type: String, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        let lines = schema?.outline() ?? []
        guard !lines.isEmpty else {
            return out.element("p") { out in
                out.text(word(title) + " ")
                out.element("code", text: type)
            }
        }
        out.element("details") { out in
            out.element("summary") { out in
                out.text(word(title) + " ")
                out.element("code", text: type)
            }
            out.element("dl", ["class": "fields"]) { out in
                for line in lines {
                    field(
                        line.name, note: line.isRequired ? "" : "?", type: line.schema.summary,
                        meaning: line.schema.meaning.map { word($0) } ?? "", &out)
                }
            }
        }
    }

    private func field(_ name: String, note: String, type: String, meaning: String, _ out: inout HTMLWriter) {
        out.element("div") { out in
            out.element("dt") { out in
                out.element("code", text: name)
                if !note.isEmpty { out.element("span", ["class": "muted"], text: " \(note)") }
            }
            out.element("dd", text: meaning.isEmpty ? type : "\(type) – \(meaning)")
        }
    }

    private func codes(_ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("p") { out in
            out.text(word(.apiCodes) + " ")
            for (index, code) in endpoint.codes.enumerated() {
                if index > 0 { out.text(", ") }
                out.element("a", ["href": "/docs/problems#\(code)"]) { out in out.element("code", text: code) }
            }
        }
    }
}
