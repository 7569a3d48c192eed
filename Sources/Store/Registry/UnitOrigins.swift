package import Quantities
package import Registry
package import SQL

/// Where units came from (来歴): which record had brought those that a record takes from an account.
///
/// A block knows the record that brought its units to where they are (`blocks.origin`); what is kept of a block, set aside or
/// given back has the origin of what it was part of. The line of the account that a record takes units from
/// (`account_lines.origins`) keeps the origins of the blocks that the record ended. So whoever follows units back reads the
/// records that moved them, and no other, however long the accounts' lives.
package enum UnitOrigins {
    /// As a step of the schema adds them. A block has none of its own when it is that of its record, and a line has none when
    /// nothing was taken from its account, or when another account's line has them.
    static let columns = """
        ALTER TABLE blocks ADD COLUMN origin INTEGER;
        ALTER TABLE account_lines ADD COLUMN origins BLOB;
        """

    /// Where units are now: the parts of blocks, each with the record that brought it there.
    package static func blocks(
        of prefix: SerialPrefix, overlapping range: SerialRange, in database: Database
    ) throws -> [(range: SerialRange, origin: UInt64)] {
        try RegistryTables.overlapping(prefix, range, in: database).map { ($0.block.range, $0.origin) }
    }

    /// What a record took apart, each with the record that had brought it.
    /// - Throws: ``Rejection`` `unit.origin.unknown`.
    package static func taken(
        by event: RegistryEvent, record: UInt64, in database: Database
    ) throws -> [(part: UnitPart, origin: UInt64)] {
        let ended = event.endedParts
        guard let giver = UnitPassage.all(of: event).first?.from else { return [] }
        let stored = try database.first(
            [UInt8].self, "SELECT origins FROM account_lines WHERE account = ? AND record = ? AND origins IS NOT NULL",
            giver.text, record)
        guard let origins = stored.flatMap({ decoded($0, at: record) }), origins.count == ended.count else {
            throw unknown(record)
        }
        return zip(ended, origins).map { ($0, $1) }
    }

    /// How many records back each of them is, in groups of seven bits, the lowest first, all but the last with the eighth: most
    /// movements take one block, and give it three or four bytes.
    /// - Throws: ``SQLFailure`` of kind `constraint` when one is not before the record.
    static func encoded(_ origins: [UInt64], at record: UInt64) throws(SQLFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        for origin in origins {
            guard origin < record else {
                throw SQLFailure(.constraint, code: "blocks", message: "units come from an earlier record")
            }
            var rest = record - origin
            while rest > 0x7F {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        return bytes
    }

    /// Nil for what was never written so.
    static func decoded(_ bytes: [UInt8], at record: UInt64) -> [UInt64]? {
        var origins: [UInt64] = []
        var (distance, shift): (UInt64, UInt64) = (0, 0)
        for byte in bytes {
            guard shift < 63 else { return nil }
            distance |= UInt64(byte & 0x7F) << shift
            shift += 7
            guard byte < 0x80 else { continue }
            guard (1...record).contains(distance) else { return nil }
            origins.append(record - distance)
            (distance, shift) = (0, 0)
        }
        return shift == 0 ? origins : nil
    }

    /// The origin of a piece of what ended.
    /// - Throws: ``SQLFailure`` of kind `constraint` when it is no piece of any.
    static func origin(of piece: UnitPart, among ended: [UnitPart], _ origins: [UInt64]) throws(SQLFailure) -> UInt64 {
        for (part, origin) in zip(ended, origins) where part.prefix == piece.prefix && part.range.contains(piece.range)
        {
            return origin
        }
        throw SQLFailure(.constraint, code: "blocks", message: "what is kept is of a block that ended")
    }

    package static func unknown(_ record: UInt64) -> Rejection {
        Rejection(
            "unit.origin.unknown", expected: "where the units of record \(record) came from",
            found: "nothing that fits",
            ja: "クレジットの来歴が記録と一致しません。daicho fsck を実行してください",
            en: "Where these units came from is not told as the records have it; run daicho fsck")
    }
}
