import Documents
import Quantities
import Registry
import UseCases

/// The page that the code on a certificate leads to (無効化証明書の照会): whether it is valid, in a sentence, first.
enum CertificatePage {
    static let route = Route.page("/certificates/{certificate}", .query(ShowCertificate.self)) { visit in
        let certificate = try visit.ask(ShowCertificate(visit.values["certificate"] ?? ""))
        let retirement = certificate.content.retirement
        return Page(
            visit.word(.publicCertificateHeading, retirement.certificate),
            crumbs: [.init(visit.word(.publicRetirementsHeading), "/retirements")]
        ) { out, word in
            verdict(certificate, &out, word)
            PaperLinks(certificate.content.files, at: "\(PublicLinks.certificate(retirement.certificate))/files")
                .write(&out, word)
            KeyFigures([
                KeyFigure(.homeRetired, NumberText.whole(retirement.tonnes.count), unit: word(.tonnes)),
                KeyFigure(
                    .publicCertificateEnergy, NumberText.decimal(certificate.content.energy.megawattHours), unit: "MWh"),
            ]).write(&out, word)
            purpose(retirement, word).write(&out)
            out.element("h2", text: word(.publicCertificateSerials))
            serials(retirement, word).write(&out, visit, filters: false)
            out.element("h2", text: word(.publicCertificateOrigin))
            origin(certificate.content, word).write(&out)
            CertificateProofs(certificate).write(&out, word)
        }
    }

    private static func verdict(
        _ certificate: PublicCertificate, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        let retirement = certificate.content.retirement
        let tone = certificate.isValid ? "good" : "bad"
        out.element("div", ["class": "notice verdict \(tone)", "role": "status"]) { out in
            out.element(
                "p", ["class": "notice-title"],
                text: word(certificate.isValid ? .publicCertificateValid : .publicCertificateInvalid))
            if certificate.isValid {
                out.element(
                    "p",
                    text: word(
                        .publicCertificateValidText, word.day(retirement.day), word.tonnes(retirement.tonnes),
                        retirement.beneficiary))
            }
            if !certificate.isInLog { out.element("p", text: word(.publicCertificateNotInLog)) }
            if !certificate.content.notRetired.isEmpty {
                out.element(
                    "p",
                    text: word(
                        .publicCertificateNotRetired,
                        certificate.content.notRetired.map(\.description).joined(separator: ", ")))
            }
        }
    }

    private static func purpose(_ retirement: PublicRetirement, _ word: PortalWording) -> FactList {
        var facts = FactList(word)
        facts.add(.publicColumnBeneficiary, retirement.beneficiary)
        facts.add(.publicColumnPurpose, word(retirement.purpose.name))
        facts.add(.alsoFor, retirement.alsoFor.map { $0.map { word($0.name) }.joined(separator: ", ") })
        facts.add(.publicCertificateDetail, retirement.detail)
        facts.add(.consent, retirement.consent)
        facts.add(
            .publicCertificatePlace, retirement.place.map { "\($0.place) (\(word($0.prefecture)))" })
        facts.add(.publicColumnRetired, word.day(retirement.day))
        facts.add(.publicColumnHolder, retirement.holder)
        facts.add(.publicColumnAccount, code: retirement.account.text)
        return facts
    }

    private static func serials(_ retirement: PublicRetirement, _ word: PortalWording) -> Listing {
        Listing(
            word(.publicCertificateSerials),
            [
                .init("serials", .publicColumnSerials),
                .init("tonnes", .publicColumnQuantity, unit: .tonnes, isNumber: true),
                .init("batch", .publicColumnBatch),
            ],
            rows: retirement.parts.map { part in
                [
                    .code(part.description, link: PublicLinks.units(part.first, part.last)), .tonnes(part.quantity),
                    .code(part.batch.text, link: PublicLinks.batch(part.batch)),
                ]
            }, isPaged: true)
    }

    private static func origin(_ content: PublicCertificate.Content, _ word: PortalWording) -> FactList {
        var facts = FactList(word)
        if let project = content.project {
            facts.add(
                .publicColumnProject, "\(word(project.title)) (\(project.id))", link: PublicLinks.project(project.id))
            facts.add(.publicColumnOperator, project.operatorName)
        }
        if let methodology = content.methodology {
            facts.add(.publicColumnMethodology) { PublicBadges.methodology(methodology, &$0, word) }
        }
        facts.add(
            .publicBatchCreditType,
            content.creditTypes.map(\.rawValue).joined(separator: ", ") + "  " + word(.publicAttributeRenewable))
        facts.add(
            .publicColumnPeriod, content.monitoringPeriods.map { word.documents.period($0) }.joined(separator: "\n"))
        facts.add(
            .publicColumnVintage,
            content.retirement.vintages.map { word.documents.fiscalYear($0) }.joined(separator: "\n"))
        return facts
    }
}
