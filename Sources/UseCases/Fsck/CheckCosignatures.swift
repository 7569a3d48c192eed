import Quantities
import SQL
import TransparencyLog

/// Every cosignature that is kept, against the checkpoint it stands under.
struct CheckCosignatures: FolderCheckPart {
    let name = Bilingual(ja: "連署", en: "Cosignatures")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        let rows = """
            SELECT c.size, c.note, w.witness, w.line FROM cosignatures w JOIN checkpoints c ON c.size = w.size
            ORDER BY w.size, w.witness
            """
        try database.forEachRow(rows) { row in
            let (size, note, witness, line): (UInt64, String, String, String) = try (
                row["size"], row["note"], row["witness"], row["line"]
            )
            check.count("cosignatures")
            do {
                let verifier = try CosignatureVerifier(vkey: witness)
                _ = try SignedNote(Array((note + line).utf8)).verified(by: [verifier])
            } catch {
                check.report(
                    "fsck.cosignature.invalid", "checkpoint \(size)", expected: witness, found: "\(error)",
                    ja: "証人の連署が正しくありません", en: "A witness's cosignature is not valid")
            }
        }
    }
}
