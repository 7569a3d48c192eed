import Gateways

/// A file of a document as an answer.
enum DocumentAnswer {
    /// - Parameters:
    ///   - name: of the file in its document: `certificate.ja.pdf`.
    ///   - owner: what the document is about, to tell the files of several apart.
    static func answer(_ bytes: [UInt8], _ name: String, of owner: String, caching: String) -> WebAnswer {
        let kind = kinds.first { name.hasSuffix($0.ending) } ?? Kind("", "application/octet-stream", .attachment)
        var headers: WebHeaders = [
            "Cache-Control": caching,
            "Content-Disposition": FileName.disposition("\(owner)-\(name)", kind.place),
        ]
        if kind.place == .inline { headers = headers.replacing(["Content-Security-Policy": ownStyle]) }
        return WebAnswer(200, contentType: kind.type, headers: headers, body: bytes)
    }

    private struct Kind: Sendable {
        let ending: String
        let type: String
        let place: FileName.Place

        init(_ ending: String, _ type: String, _ place: FileName.Place) {
            self.ending = ending
            self.type = type
            self.place = place
        }
    }

    private static let kinds = [
        Kind(".html", "text/html; charset=utf-8", .inline), Kind(".pdf", "application/pdf", .inline),
        Kind(".xlsx", FileFormat.xlsx.contentType, .attachment), Kind(".json", "application/json", .attachment),
    ]

    /// A document is one file with its style in it, and without any script. A browser's viewer of PDFs styles itself too.
    private static let ownStyle = """
        default-src 'none'; style-src 'unsafe-inline'; img-src data:; object-src 'self'; base-uri 'none'; \
        form-action 'none'; frame-ancestors 'none'
        """
}
