import Documents
import TransparencyLog
import UseCases

/// How a stranger checks a certificate: what this page has checked, the files to check it with, and where.
struct CertificateProofs {
    private let certificate: PublicCertificate
    /// Bundles that are linked at most; a certificate of more runs of serials is checked run by run by their serials.
    private static let mostParts = 50

    init(_ certificate: PublicCertificate) { self.certificate = certificate }

    func write(_ out: inout HTMLWriter, _ word: PortalWording) {
        let retirement = certificate.content.retirement
        out.element("h2", text: word(.publicCertificateProof))
        out.element("p", text: word(.publicCertificateProofText))
        var facts = FactList(word)
        facts.add(.publicColumnRecord, "\(retirement.record)", link: RecordLink.path(retirement.record))
        if let checkpoint = certificate.checkpoint {
            facts.add(.publicLogSize, NumberText.whole(checkpoint.size))
            facts.add(.publicLogRoot, code: checkpoint.root.hex)
            facts.add(.publicLogCosignatures, NumberText.whole(certificate.cosignatures))
        }
        facts.write(&out)
        out.element("ul", ["class": "downloads"]) { out in
            let base = PublicLinks.certificate(retirement.certificate)
            for (index, part) in retirement.parts.prefix(Self.mostParts).enumerated() {
                download("\(base)/proof/\(index)", word(.publicCertificateBundle, part.description), "JSON", &out)
            }
            for file in certificate.content.files {
                download("\(base)/files/\(PercentText.encoded(file))", Self.name(file, word), Self.ending(file), &out)
            }
        }
        out.element("p") { out in
            out.element("a", ["class": "button", "href": "/verify"], text: word(.publicVerifyHere))
        }
    }

    private func download(_ path: String, _ text: String, _ ending: String, _ out: inout HTMLWriter) {
        out.element("li") { out in
            out.element("a", ["href": path]) { out in out.prose(text) }
            out.element("span", ["class": "muted"], text: " \(ending)")
        }
    }

    private static func name(_ file: String, _ word: PortalWording) -> String {
        if file.contains(".ja.") { return word(.publicCertificateInJapanese) }
        if file.contains(".en.") { return word(.publicCertificateInEnglish) }
        return word(.publicCertificateAsData)
    }

    private static func ending(_ file: String) -> String {
        file.split(separator: ".").last.map { $0.uppercased() } ?? ""
    }
}
