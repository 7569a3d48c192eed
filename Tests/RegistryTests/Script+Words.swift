import Quantities
import Registry

/// How single words of a ``Script`` are read.
extension Script {
    static func actor(_ options: [String: String], _ role: Role, _ organisation: String) -> Actor {
        let parts = (options["by"] ?? role.rawValue).split(whereSeparator: { $0 == "@" || $0 == ":" }).map(String.init)
        return actor(
            Role(rawValue: parts[0]) ?? role, parts.count > 1 ? parts[1] : organisation,
            parts.count > 2 ? parts[2] : nil)
    }

    /// `2026-06-01T11:59:59`, in Japan.
    static func instant(_ word: String) throws -> Instant { try Instant(word + "+09:00") }

    /// `registry`, `organisation:org-A`, `account:A`, `units:5-9`, `units:JC:5-9`.
    static func scope(_ word: String) throws -> FreezeScope {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts[0] {
        case "registry": return .registry
        case "organisation": return .organisation(OrganisationID(known: parts[1]))
        case "account": return .account(AccountID(known: parts[1]))
        default:
            let (prefix, numbers) = split(parts[1])
            let ends = numbers.split(separator: "-").compactMap { Int64($0) }
            return .units(prefix, try SerialRange(ends[0], ends[1]))
        }
    }

    /// `B:30,C:5-9`; no word is no row.
    static func rows(_ words: [String]) throws -> [BulkRow] {
        try words.dropFirst(2).flatMap { $0.split(separator: ",") }.map { row in
            let parts = row.split(separator: ":", maxSplits: 1).map(String.init)
            return BulkRow(to: AccountID(known: parts[0]), units: try selection(parts[1]))
        }
    }

    static func selection(_ text: String) throws -> UnitSelection {
        let (prefix, numbers) = Self.split(text)
        let batch = numbers.split(separator: "/")
        if batch.count == 2 {
            return .quantity(try Tonnes(Int64(batch[0]) ?? -1), of: try BatchID(String(batch[1])))
        }
        let ends = numbers.split(separator: "-").compactMap { Int64($0) }
        guard ends.count == 2 else { return .quantity(try Tonnes(ends[0])) }
        return .serials(prefix, try SerialRange(ends[0], ends[1]))
    }

    static func split(_ text: String) -> (prefix: SerialPrefix, numbers: String) {
        text.hasPrefix("JC:") ? (.jc, String(text.dropFirst(3))) : (.jcl, text)
    }

    static func known<Value>(_ value: Value?, _ word: String) throws -> Value {
        guard let value else { throw Rejection("script.word", found: word, ja: "", en: "") }
        return value
    }
}
