import Quantities
import Store

/// The certificate of a retirement as JSON (無効化証明書): public, as the scheme publishes it.
package struct ShowCertificateDocument: Query {
    package static let name = "certificate.document"
    package static let readers = Readers.everyone

    package let certificate: String

    package init(_ certificate: String) { self.certificate = certificate }

    /// - Throws: ``Rejection`` `document.unknown`: no other document is given out here.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        let bytes = try folder.store.read { database -> [UInt8]? in
            guard certificate.hasPrefix("RC-") else { return nil }
            return try DocumentShelf.bytes(id: certificate, name: "certificate.json", in: database)
        }
        guard let bytes else {
            throw Rejection(
                "document.unknown", expected: "the number of a certificate", found: String(certificate.prefix(80)),
                ja: "その文書はありません", en: "There is no such document")
        }
        return bytes
    }
}
