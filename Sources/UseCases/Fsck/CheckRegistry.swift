import GRDB
import Quantities
import Registry
import Store

/// The registry, replayed from its records, against the tables: every account, batch and block, and every invariant.
struct CheckRegistry: FolderCheckPart {
    let name = Bilingual(ja: "登録簿", en: "Registry")

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var state = RegistryState()
        for record in try RecordLog.records(ofKindsLike: "registry.", in: database) {
            do {
                guard let event = try record.event(RegistryEvent.self) else { continue }
                try state.evolve(event)
            } catch {
                check.report(error, "record \(record.index)")
            }
        }
        check.count("blocks", state.blocks.count)
        for broken in state.brokenInvariants() { check.report(broken, "registry") }
        compare(
            "accounts", Set(state.accounts.values), Set(try RegistryTables.accounts(in: database)), &check)
        compare("batches", Set(state.batches.values), Set(try RegistryTables.batches(in: database)), &check)
        compare("blocks", Set(state.blocks), Set(try RegistryTables.allBlocks(in: database)), &check)
    }

    private func compare<Row: Hashable>(
        _ table: String, _ replayed: Set<Row>, _ stored: Set<Row>, _ check: inout FolderCheck
    ) {
        for row in replayed.symmetricDifference(stored).prefix(CheckFolder.mostFindings) {
            check.report(
                "fsck.registry.row", "table \(table)", expected: replayed.contains(row) ? "\(row)" : "no such row",
                found: replayed.contains(row) ? "no such row" : "\(row)", ja: "登録簿の表が記録と一致しません",
                en: "A row of the registry does not follow from the records")
        }
    }
}
