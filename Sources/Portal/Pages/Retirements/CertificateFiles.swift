import Gateways
import Quantities
import UseCases

/// The files of a certificate: the documents as they were made, and its proof bundles.
enum CertificateFiles {
    static let routes = [file, bundle]

    private static let file = Route(
        .get, "/certificates/{certificate}/files/{file}", .query(CertificateFile.self)
    ) { visit in
        let name = visit.values["file"] ?? ""
        let bytes = try visit.ask(CertificateFile(visit.values["certificate"] ?? "", file: name))
        guard name.hasSuffix(".html") else {
            let type = contentTypes.first { name.hasSuffix($0.ending) }?.type ?? "application/octet-stream"
            return WebAnswer(
                200, contentType: type,
                headers: ["Cache-Control": "no-cache", "Content-Disposition": disposition(name)], body: bytes)
        }
        // A document is one file with its style in it, and without any script.
        return WebAnswer(
            200, contentType: "text/html; charset=utf-8",
            headers: [
                "Cache-Control": "no-cache",
                "Content-Security-Policy": """
                default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
                frame-ancestors 'none'
                """,
            ], body: bytes)
    }

    private static let contentTypes = [
        (ending: ".json", type: "application/json"), (ending: ".pdf", type: "application/pdf"),
    ]

    private static let bundle = Route(
        .get, "/certificates/{certificate}/proof/{part}", .query(CertificateBundle.self)
    ) { visit in
        let certificate = visit.values["certificate"] ?? ""
        guard let part = Int(visit.values["part"] ?? ""), part >= 0 else {
            throw Visit.notFound(visit.values["part"] ?? "")
        }
        guard let bytes = try gate.oneAtATime({ try visit.ask(CertificateBundle(certificate, part: part)) }) else {
            return .text(503, "another proof is being made; ask again", headers: ["Retry-After": "5"])
        }
        return WebAnswer(
            200, contentType: "application/json",
            headers: [
                "Cache-Control": "no-cache", "Content-Disposition": disposition("\(certificate)-proof.json"),
            ], body: bytes)
    }

    /// A bundle takes seconds and much memory: whoever asks for many of them waits, and the pages do not.
    private static let gate = Gate()

    /// Only what the certificate's own number can have is repeated in a header.
    private static func disposition(_ name: String) -> String {
        let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        return "attachment; filename=\"\(plain)\""
    }
}
