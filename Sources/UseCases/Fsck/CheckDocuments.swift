import Foundation
import GRDB
import Quantities
import Store

/// Every kept document against its digest.
struct CheckDocuments: FolderCheckPart {
    let name = Bilingual(ja: "文書", en: "Documents")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, name, digest, bytes FROM documents ORDER BY id, name")
        while let row = try rows.next() {
            check.count("documents")
            let digest: String = row["digest"]
            let found = Digest.hex([UInt8](row["bytes"] as Data))
            guard found != digest else { continue }
            check.report(
                "fsck.document.altered", "document \(row["id"] as String)/\(row["name"] as String)", expected: digest,
                found: found, ja: "文書の内容が書き換えられています", en: "The document was altered")
        }
    }
}
