import Quantities
import SQL
import Store

/// A file of a certificate, exactly as it was made (証明書の文書).
package struct CertificateFile: Query {
    package static let name = "public.certificate.file"
    package static let readers = Readers.everyone

    package let certificate: String
    package let file: String

    package init(_ certificate: String, file: String) {
        self.certificate = certificate
        self.file = file
    }

    /// - Throws: ``Rejection`` `certificate.unknown`, `document.unknown`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        try folder.store.read { database in
            // Other documents have ids too; only a retirement's is public here.
            _ = try ShowCertificate.record(of: certificate, in: database)
            guard let bytes = try DocumentShelf.bytes(id: certificate, name: file, in: database) else {
                throw Rejection(
                    "document.unknown", expected: "a file of \(certificate)", found: String(file.prefix(60)),
                    ja: "その文書はありません", en: "There is no such document")
            }
            return bytes
        }
    }
}
