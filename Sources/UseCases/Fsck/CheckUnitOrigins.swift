import Quantities
import Registry
import SQL
import Store

/// Where units came from, as blocks and lines of accounts keep it, against what follows from the registry's records.
struct CheckUnitOrigins: FolderCheckPart {
    let name = Bilingual(ja: "クレジットの来歴", en: "Origins of units")
    let followsFromRecords = true

    func run(_ folder: DataFolder, _ database: Database, _ check: inout FolderCheck) throws {
        var replayed = ReplayedOrigins()
        var taken = TakenOrigins()
        do {
            try RecordLog.forEach(ofKindsLike: "registry.", upTo: try RecordLog.size(in: database), in: database) {
                guard let event = try $0.event(RegistryEvent.self),
                    let (account, origins) = try replayed.apply(event, record: $0.index)
                else { return }
                taken.append(origins, of: account, $0.index)
            }
        } catch {
            // Records that cannot be read or do not follow each other are told of by the replay of the registry.
            return
        }
        try compareLines(&taken, database, &check)
        try compareBlocks(replayed, database, &check)
    }

    private func compareLines(
        _ taken: inout TakenOrigins, _ database: Database, _ check: inout FolderCheck
    ) throws {
        try database.forEachRow("SELECT record, account, origins FROM account_lines ORDER BY record, account") { row in
            let (record, account): (UInt64, String) = try (row[0], row[1])
            let stored: [UInt8]? = try row[2]
            guard stored != taken.origins(of: account, record) else { return }
            report("record \(record), account \(account)", &check)
        }
    }

    private func compareBlocks(
        _ replayed: ReplayedOrigins, _ database: Database, _ check: inout FolderCheck
    ) throws {
        try database.forEachRow("SELECT prefix, first, origin FROM blocks ORDER BY prefix, first") { row in
            let (prefix, first): (String, Int64) = try (row[0], row[1])
            let stored: UInt64? = try row[2]
            // A place that cannot be read is told of by the replay, too.
            guard let prefix = SerialPrefix(rawValue: prefix), let serial = try? Serial(prefix, first),
                stored != replayed.kept(prefix: prefix, first: first)
            else { return }
            report("block \(serial)", &check)
        }
    }

    private func report(_ subject: String, _ check: inout FolderCheck) {
        check.report(
            "fsck.unit.origin", subject, ja: "クレジットの来歴が記録と一致しません",
            en: "Where units came from is not told as it follows from the records")
    }
}

/// What records took, one behind the other: there may be millions.
private struct TakenOrigins {
    private var records: [UInt64] = []
    private var accounts: [Int32] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []
    private var numbers: [String: Int32] = [:]
    /// The next record that is asked for, which are asked for in order.
    private var next = 0

    mutating func append(_ origins: [UInt8], of account: AccountID, _ record: UInt64) {
        let number = numbers[account.text] ?? Int32(numbers.count)
        numbers[account.text] = number
        records.append(record)
        accounts.append(number)
        bytes += origins
        ends.append(bytes.count)
    }

    mutating func origins(of account: String, _ record: UInt64) -> [UInt8]? {
        while next < records.count, records[next] < record { next += 1 }
        guard next < records.count, records[next] == record, numbers[account] == accounts[next] else { return nil }
        return Array(bytes[(next == 0 ? 0 : ends[next - 1])..<ends[next]])
    }
}
