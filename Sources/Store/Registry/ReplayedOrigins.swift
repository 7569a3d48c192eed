package import Quantities
package import Registry
import SQL

/// Where units came from, as it follows from the registry's records in order: for folders that are older than what is kept of
/// it, and to check what is kept.
package struct ReplayedOrigins {
    /// Blocks that are held or set aside, with the record that brought their units.
    private var origins: [BlockPlace: UInt64] = [:]
    /// Those that another record made out of a greater one, set aside or gave back.
    private var inherited: Set<BlockPlace> = []

    package init() {}

    /// Gives the account that the record takes units from, with the origins as its line keeps them; nil for a record that
    /// takes none from anybody.
    /// - Throws: ``Rejection`` `unit.origin.broken` when the record takes what is not there.
    package mutating func apply(
        _ event: RegistryEvent, record: UInt64
    ) throws -> (account: AccountID, origins: [UInt8])? {
        let ended = event.endedParts
        let taken = try ended.map { part in
            inherited.remove(BlockPlace(part))
            guard let origin = origins.removeValue(forKey: BlockPlace(part)) else { throw Self.broken(record) }
            return origin
        }
        for part in Self.staying(of: event) {
            let place = BlockPlace(part)
            origins[place] = try UnitOrigins.origin(of: part, among: ended, taken)
            inherited.insert(place)
        }
        let passages = UnitPassage.all(of: event)
        for passage in passages where passage.status == .held {
            for part in passage.units { origins[BlockPlace(part)] = record }
        }
        guard let giver = passages.first?.from else { return nil }
        return (giver, try UnitOrigins.encoded(taken, at: record))
    }

    /// As the block's row has it: nil where it is that of its record.
    package func kept(prefix: SerialPrefix, first: Int64) -> UInt64? {
        let place = BlockPlace(prefix: prefix, first: first)
        return inherited.contains(place) ? origins[place] : nil
    }

    /// What an event makes new blocks of without moving it.
    private static func staying(of event: RegistryEvent) -> [UnitPart] {
        switch event {
        case .unitsReserved(let body): body.movement.kept + body.movement.moved
        case .holdReleased(let body): body.units
        default: event.keptParts
        }
    }

    /// Fills the columns of a folder that is older than they are.
    @Sendable static func fill(_ database: Database) throws {
        var replayed = ReplayedOrigins()
        try RecordLog.forEach(ofKindsLike: "registry.", upTo: RecordLog.size(in: database), in: database) {
            guard let event = try $0.event(RegistryEvent.self),
                let (account, origins) = try replayed.apply(event, record: $0.index)
            else { return }
            try database.execute(
                "UPDATE account_lines SET origins = ? WHERE account = ? AND record = ?", origins, account.text,
                $0.index)
        }
        try database.run(script: changing(database.dialect).begin)
        for place in replayed.inherited.sorted() {
            try database.execute(
                "UPDATE blocks SET origin = ? WHERE prefix = ? AND first = ?", replayed.origins[place],
                place.prefix.rawValue, place.first)
        }
        try database.run(script: changing(database.dialect).end)
    }

    private static func broken(_ record: UInt64) -> Rejection {
        Rejection(
            "unit.origin.broken", expected: "blocks that earlier records made", found: "others in record \(record)",
            ja: "記録 \(record) は、それまでの記録にないクレジットを動かしています。バックアップから復元してください",
            en: "Record \(record) moves units that no earlier record put there; restore a backup")
    }

    /// Blocks are never changed, but for this once.
    private static func changing(_ dialect: Dialect) -> (begin: String, end: String) {
        switch dialect {
        case .sqlite:
            (
                "DROP TRIGGER blocks_only_end_when_split;",
                """
                CREATE TRIGGER blocks_only_end_when_split BEFORE UPDATE ON blocks BEGIN
                    SELECT RAISE(ABORT, 'unit blocks are split, never changed');
                END;
                """
            )
        case .postgreSQL:
            (
                "ALTER TABLE blocks DISABLE TRIGGER blocks_only_end_when_split;",
                "ALTER TABLE blocks ENABLE TRIGGER blocks_only_end_when_split;"
            )
        }
    }
}
