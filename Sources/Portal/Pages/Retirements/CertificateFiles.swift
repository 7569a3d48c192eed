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
        let certificate = visit.values["certificate"] ?? ""
        let link = try visit.publicAddress?.link(to: PublicLinks.certificate(certificate))
        let bytes = try visit.ask(CertificateFile(certificate, file: name, link: link))
        return DocumentAnswer.answer(bytes, name, of: certificate, caching: "no-cache")
    }

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
                "Cache-Control": "no-cache", "Content-Disposition": FileName.disposition("\(certificate)-proof.json"),
            ], body: bytes)
    }

    /// A bundle takes seconds and much memory: whoever asks for many of them waits, and the pages do not.
    private static let gate = Gate()
}
