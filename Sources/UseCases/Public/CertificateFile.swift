package import Documents
import Quantities
import SQL
import Store

/// A file of a certificate (証明書の文書): exactly as it was made, or made of that as a PDF or a workbook.
package struct CertificateFile: Query {
    package static let name = "public.certificate.file"
    package static let readers = Readers.everyone

    package let certificate: String
    package let file: String
    /// The page that shows the certificate as it stands, under the name by which the registry is reached.
    package let link: Document.Link?

    package init(_ certificate: String, file: String, link: Document.Link? = nil) {
        self.link = link
        self.certificate = certificate
        self.file = file
    }

    /// - Throws: ``Rejection`` `certificate.unknown`, `document.unknown`, and those of the renderers.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        // Other documents have ids too; only a retirement's is public here.
        _ = try folder.store.read { try ShowCertificate.record(of: certificate, in: $0) }
        return try DocumentShelf.file(id: certificate, name: file, link: link, from: folder)
    }
}
