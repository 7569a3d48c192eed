import Quantities
import Registry
import SQL
import Store

/// The running balances of accounts, against what follows from the registry's records.
struct CheckAccountLines: FolderCheckPart {
    let name = Bilingual(ja: "口座の残高", en: "Balances")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var expected: [String: [AccountLines.Line]] = [:]
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: try RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self) else { return }
            for change in AccountLines.changes(of: event) {
                let before = expected[change.account.text]?.last
                expected[change.account.text, default: []].append(try change.line(after: before, at: $0.index))
            }
        }
        var stored: [String: [AccountLines.Line]] = [:]
        try AccountLines.forEach(in: database) { account, line in stored[account, default: []].append(line) }
        check.count("accountLines", stored.values.map(\.count).reduce(0, +))
        for account in Set(expected.keys).union(stored.keys).sorted()
        where expected[account] != stored[account] {
            check.report(
                "fsck.account.lines", "account \(account)", expected: text(expected[account]),
                found: text(stored[account]), ja: "口座の残高推移が記録と一致しません",
                en: "An account's balances do not follow from the records")
        }
    }

    private func text(_ lines: [AccountLines.Line]?) -> String {
        guard let last = lines?.last else { return "no line" }
        return "\(lines?.count ?? 0) lines, \(last.held) held, \(last.retired) retired"
    }
}
