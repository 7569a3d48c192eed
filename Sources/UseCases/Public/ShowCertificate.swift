import Quantities
import Registry
import SQL
import Store
import TransparencyLog

/// A certificate as it stands now (無効化証明書の照会): what the code on its paper leads to.
package struct ShowCertificate: Query {
    package static let name = "public.certificate.show"
    package static let readers = Readers.everyone
    /// Blocks that are looked at to say whether the units are retired.
    static let mostBlocks = 1_000

    package let certificate: String

    package init(_ certificate: String) { self.certificate = certificate }

    /// - Throws: ``Rejection`` `certificate.unknown`; `store.record.altered`.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> PublicCertificate {
        let (record, shown) = try folder.store.read { database in
            let record = try Self.record(of: certificate, in: database)
            return (record, try content(record, in: database))
        }
        let proof = try? folder.answer(ProveRecord(index: record.index), to: reader)
        return PublicCertificate(
            content: shown, isInLog: proof != nil,
            checkpoint: try proof.map { try Checkpoint(text: $0.proof.note.text) }.map {
                LogHead(size: $0.size, root: $0.root)
            }, cosignatures: proof?.cosignatures ?? 0)
    }

    /// The record of the retirement; a certificate of another kind of record there is not.
    static func record(of certificate: String, in database: Database) throws -> LogRecord {
        guard let index = PublicRetirement.record(ofCertificate: certificate),
            try index < RecordLog.size(in: database)
        else { throw unknown(certificate) }
        let record = try RecordLog.record(index, in: database)
        guard record.header.kind == UnitsRetired.kind else { throw unknown(certificate) }
        return record
    }

    private static func unknown(_ certificate: String) -> Rejection {
        Rejection(
            "certificate.unknown", expected: "the number of a certificate", found: String(certificate.prefix(40)),
            ja: "この番号の無効化証明書は発行されていません", en: "No certificate has this number")
    }

    private func content(_ record: LogRecord, in database: Database) throws -> PublicCertificate.Content {
        let retirement = try PublicRetirement(record, in: database)
        let batches = try Set(retirement.parts.map(\.batch)).compactMap {
            try RegistryTables.batch($0, in: database)
        }.sorted { $0.range.first < $1.range.first }
        let project = try retirement.project.flatMap { try ProjectDesk.state(of: $0, in: database) }
        return PublicCertificate.Content(
            retirement: retirement, project: try project.map { try PublicProjectLine($0, in: database) },
            methodology: try batches.first.map {
                try PublicMethodology(id: $0.methodology, version: $0.methodologyVersion, in: database)
            }, energy: batches.energy(of: retirement.parts),
            monitoringPeriods: batches.compactMap { project?.period($0.monitoringPeriod)?.period },
            creditTypes: Set(batches.map(\.creditType)).sorted { $0.rawValue < $1.rawValue },
            notRetired: try retirement.parts.filter { try !isRetired($0, by: retirement.account, in: database) },
            files: try DocumentShelf.names(id: certificate, in: database))
    }

    /// Whether every unit of a part stands in the registry as retired by the account.
    private func isRetired(_ part: UnitPart, by account: AccountID, in database: Database) throws -> Bool {
        let blocks = try RegistryTables.blocks(
            of: part.prefix, overlapping: part.range, limit: Self.mostBlocks, in: database
        ).map(\.block).filter { $0.status == .retired && $0.account == account && $0.batch == part.batch }
        return blocks.compactMap { $0.range.intersection(part.range)?.count }.reduce(0, +) == part.range.count
    }
}
