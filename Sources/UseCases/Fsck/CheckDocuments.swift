import Foundation
import SQL
import Quantities
import Store

/// Every kept document against its digest, and every filed report and calculation against its record.
struct CheckDocuments: FolderCheckPart {
    let name = Bilingual(ja: "文書", en: "Documents")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        try database.forEachRow("SELECT id, name, digest, bytes FROM documents ORDER BY id, name") { row in
            check.count("documents")
            let digest: String = try row["digest"]
            let found = Digest.hex(try row["bytes"] as [UInt8])
            guard found != digest else { return }
            try check.report(
                "fsck.document.altered", "document \(row["id"] as String)/\(row["name"] as String)", expected: digest,
                found: found, ja: "文書の内容が書き換えられています", en: "The document was altered")
        }
        for list in try ListedPlacesImported.current(in: database) {
            try compare(
                ListedPlacesImported.subject(list.body.scheme), ImportListedPlaces.file, list.body.digest, database,
                &check)
        }
        for id in try Snapshot.ids(ProjectDesk.kind, in: database) {
            for period in try ProjectDesk.known(ProjectID(id), in: database).periods {
                guard let report = period.report else { continue }
                let name = "\(ProduceReport.reportName).json"
                try compare(period.id.text, name, report.documentDigest, database, &check)
                try compare(period.id.text, ProduceReport.calculationName, report.calculationDigest, database, &check)
            }
        }
    }

    private func compare(
        _ id: String, _ name: String, _ recorded: String, _ database: Database, _ check: inout FolderCheck
    ) throws {
        let found = try DocumentShelf.bytes(id: id, name: name, in: database).map(Digest.hex)
        guard found != recorded else { return }
        check.report(
            "fsck.document.notFiled", "document \(id)/\(name)", expected: recorded, found: found ?? "none",
            ja: "文書が提出時の記録と一致しません", en: "The document is not the one that was filed")
    }
}
