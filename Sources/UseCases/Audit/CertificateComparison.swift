import Foundation
import Quantities
import SecondCheck
import SQL

/// Every retirement has one certificate (無効化証明書), which says its record, its account, its tonnes and its serials; and no
/// other certificate is there.
enum CertificateComparison {
    static func run(_ database: Database, _ auditor: inout Auditor) throws {
        let accounts = auditor.accounts
        var retirements = auditor.retirements[...]
        try database.forEachRow(
            "SELECT id, record, bytes FROM documents WHERE name = 'certificate.json' ORDER BY record, id"
        ) { row in
            let (id, record): (String, UInt64) = try (row["id"], row["record"])
            while let first = retirements.first, first.record < record {
                report(first.record, text(first, accounts), "none", &auditor)
                retirements.removeFirst()
            }
            let certificate = Certificate(try row["bytes"])
            let found = "\(id): \(certificate.map { "\($0)" } ?? "what cannot be read")"
            guard let first = retirements.first, first.record == record else {
                return report(record, "no certificate", found, &auditor)
            }
            retirements.removeFirst()
            let expected = text(first, accounts)
            if found != expected || certificate?.names(first, in: auditor) != true {
                report(record, expected, found, &auditor)
            }
        }
        for retirement in retirements { report(retirement.record, text(retirement, accounts), "none", &auditor) }
    }

    private static func text(_ retirement: AuditedRetirement, _ accounts: [AuditedAccount]) -> String {
        let id = "RC-\(retirement.record)"
        let account = accounts[Int(retirement.account)].id
        return "\(id): \(id) of record \(retirement.record), account \(account), \(retirement.quantity) on its serials"
    }

    private static func report(_ record: UInt64, _ expected: String, _ found: String, _ auditor: inout Auditor) {
        auditor.note(
            record,
            Rejection(
                "audit.certificate.differs", expected: expected, found: found,
                ja: "無効化とその証明書が一致しません", en: "A retirement and its one certificate do not match"))
    }
}

/// What a certificate's JSON says, as far as it is compared.
private struct Certificate: CustomStringConvertible {
    private struct File: Decodable { let content: Content }

    private struct Content: Decodable {
        let id: String
        let record: UInt64
        let account: String
        let quantity: Int64
        let serials: [Serials]
    }

    private struct Serials: Decodable {
        let first: String
        let last: String
    }

    private let content: Content

    /// Nil for what cannot be read.
    init?(_ bytes: [UInt8]) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return nil }
        content = file.content
    }

    /// Whether its serials are exactly the blocks that the retirement retired.
    func names(_ retirement: AuditedRetirement, in auditor: Auditor) -> Bool {
        var blocks: Set<AuditedBlock> = []
        for serials in content.serials {
            guard let block = auditor.block(of: serials.first), block.status == .retired,
                block.record == retirement.record,
                block.series.serial(block.first) == serials.first, block.series.serial(block.last) == serials.last
            else { return false }
            blocks.insert(block)
        }
        return blocks.reduce(0) { $0 + $1.last - $1.first + 1 } == retirement.quantity
            && blocks.count == content.serials.count
    }

    var description: String {
        "\(content.id) of record \(content.record), account \(content.account), \(content.quantity) on its serials"
    }
}
