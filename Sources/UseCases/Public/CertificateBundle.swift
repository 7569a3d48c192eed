import Quantities
import SQL
import Store

/// The proof bundle of a run of serials of a certificate (証明バンドル), with commitments in place of readings.
package struct CertificateBundle: Query {
    package static let name = "public.certificate.bundle"
    package static let readers = Readers.everyone
    /// The sum tree of a period is made for each bundle; one of more lines is made by whoever holds the data folder.
    package static let mostLines = 400_000

    package let certificate: String
    /// Which of the certificate's runs of serials, from 0.
    package let part: Int

    package init(_ certificate: String, part: Int) {
        self.certificate = certificate
        self.part = part
    }

    /// - Throws: ``Rejection`` `certificate.unknown`, `bundle.part.unknown`, `bundle.period.tooLarge`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        let units = try folder.store.read { database in
            let record = try ShowCertificate.record(of: certificate, in: database)
            let parts = try PublicRetirement(record, in: database).parts
            guard parts.indices.contains(part) else {
                throw Rejection(
                    "bundle.part.unknown", expected: "one of the \(parts.count) runs of serials", found: "\(part)",
                    ja: "証明書にこのシリアル範囲はありません", en: "The certificate has no such run of serials")
            }
            if let batch = try RegistryTables.batch(parts[part].batch, in: database) {
                let lines = try Claims.count(period: batch.monitoringPeriod, in: database)
                guard lines <= Self.mostLines else {
                    throw Rejection(
                        "bundle.period.tooLarge", expected: "≤ \(Self.mostLines) claim lines", found: "\(lines)",
                        ja: "このモニタリング期間の証明バンドルは大きいため、登録簿の管理者が `daicho bundle` で作成します",
                        en:
                            "The bundles of this monitoring period are large: the registry makes them with `daicho bundle`"
                    )
                }
            }
            return parts[part]
        }
        // Without readings there is nothing in it that is not public already.
        return try ExportBundle(first: units.first, last: units.last, disclosesReadings: false).answer(
            to: .owner, from: folder)
    }
}
