import Foundation
import GRDB
import Quantities
import Testing
import UseCases

@Suite struct AlteredFolderTests {
    /// A project to the end of its life, with a decision about a flag and a correction.
    private static let original = Result {
        try TemporaryFolder.during { url in
            try live(in: url)
            return try FolderImage(of: url.appending(path: "data"))
        }
    }

    private static func live(in url: URL) throws {
        let project = try SmallProject(.retired, in: url)
        try project.act(
            DisposeFlag(
                project: SmallProject.id, flag: "stale", treatment: .accept, site: nil, period: nil, reason: "checked"),
            .programmeOperator)
        let roof = project.roofs[0]
        let day = SmallProject.firstDay
        let file = try project.file(
            "correction.csv", Roof.long([roof.row(day, 20, roof.wattHours(.generation, day, 20) + 10, 20_140)]))
        try project.act(
            ImportReadings(
                project: SmallProject.id, file: file, mapping: Roof.longMapping, reason: "meter read again"),
            .systemOperator)
    }

    @Test("one bit altered in a record of any kind: the check names that record, and no other")
    func records() throws {
        let copy = try AlteredFolder(of: Self.original.get())
        var indexes: [Int64] = []
        try copy.alter { indexes = try Int64.fetchAll($0, sql: "SELECT MIN(idx) FROM records GROUP BY kind") }
        #expect(indexes.count >= 20, "records of every kind")
        for (bit, index) in indexes.enumerated() {
            try copy.alter { try $0.flipBit(in: "bytes", of: "records", where: "idx = \(index)", bit: bit) }
            let altered = try copy.check().findings.filter { $0.code == "fsck.record.altered" }
            #expect(altered.map(\.subject) == ["record \(index)"])
            try copy.alter { try $0.flipBit(in: "bytes", of: "records", where: "idx = \(index)", bit: bit) }
        }
        #expect(try copy.check().isClean, "the bits were put back")
    }

    /// Something in the database that somebody changes, and the finding that must come of it.
    struct Alteration: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        let subject: String
        let change: @Sendable (Database) throws -> Void

        init(
            _ name: String, _ code: String, _ subject: String, _ change: @escaping @Sendable (Database) throws -> Void
        ) {
            testDescription = name
            self.code = code
            self.subject = subject
            self.change = change
        }
    }

    static let alterations: [Alteration] = [
        Alteration("a reading's payload", "fsck.delivery.altered", "delivery D-1") {
            try $0.flipBit(in: "payload", of: "site_days", where: "site = 2 AND version = 1 AND day = 18780")
        },
        Alteration("a payload that a claim stands on", "fsck.claim.line", "period P1-1, line 4") {
            try $0.flipBit(in: "payload", of: "site_days", where: "site = 2 AND version = 1 AND day = 18780")
        },
        Alteration("a salt", "fsck.delivery.altered", "delivery D-1") {
            try $0.flipBit(in: "salt", of: "site_days", where: "site = 1 AND version = 1 AND day = 18779")
        },
        Alteration("the payload of a correction", "fsck.delivery.altered", "delivery D-2") {
            try $0.flipBit(in: "payload", of: "site_days", where: "version = 2")
        },
        Alteration("a flag raised by hand", "fsck.flags.altered", "flags of roof-1, 2021-06-02, version 1") {
            try $0.alterOne(
                "UPDATE site_days SET flags = CAST(zeroblob(95) || x'04' AS BLOB) WHERE site = 1 AND day = 18780 AND version = 1"
            )
        },
        Alteration("flags that are no longer bytes", "fsck.unreadable", "readings of roof-1") {
            try $0.alterOne("UPDATE site_days SET flags = 'text' WHERE site = 1 AND day = 18780 AND version = 1")
        },
        Alteration("a fingerprint", "fsck.flags.altered", "flags of roof-2, 2021-06-03, version 1") {
            try $0.alterOne("UPDATE site_days SET fingerprint = fingerprint + 1 WHERE site = 2 AND day = 18781")
        },
        Alteration("which version is current", "fsck.siteDay.version", "site key 1, 2021-06-01, version 1") {
            try $0.alterOne("UPDATE site_days SET superseded = NULL WHERE superseded IS NOT NULL")
        },
        Alteration("a version out of nowhere", "fsck.siteDay.version", "site key 2, 2021-06-02, version 2") {
            try $0.alterOne(
                """
                INSERT INTO site_days SELECT site, day, 2, 99, NULL, salt, payload, flags, fingerprint FROM site_days
                WHERE site = 2 AND day = 18780
                """)
        },
        Alteration("a site-day removed", "fsck.delivery.altered", "delivery D-1") {
            try $0.alterOne("DELETE FROM site_days WHERE site = 2 AND day = 18780")
        },
        Alteration("a delivery's root", "fsck.delivery.row", "delivery D-1") {
            try $0.flipBit(in: "root", of: "deliveries", where: "id = 'D-1'")
        },
        Alteration("a delivery's digest", "fsck.delivery.row", "delivery D-2") {
            try $0.flipBit(in: "digest", of: "deliveries", where: "id = 'D-2'")
        },
        Alteration("a delivery's root cut short", "fsck.store.hash.malformed", "delivery D-1") {
            try $0.alterOne("UPDATE deliveries SET root = x'00' WHERE id = 'D-1'")
        },
        Alteration("a claim line", "fsck.claim.line", "period P1-1, line 2") {
            try $0.alterOne("UPDATE claim_lines SET text = replace(text, ',1,3', ',1,4') WHERE line = 2")
        },
        Alteration("a claim line beyond reading", "fsck.claim.line", "period P1-1, line 0") {
            try $0.alterOne("UPDATE claim_lines SET text = 'nothing' WHERE line = 0")
        },
        Alteration("the place of a claim line", "fsck.claim.place", "period P1-1, line 3") {
            try $0.alterOne("UPDATE claim_lines SET before = before - 1 WHERE line = 3")
        },
        Alteration("a claim line removed", "fsck.claim.root", "period P1-1") {
            try $0.alterOne("DELETE FROM claim_lines WHERE line = 5")
        },
        Alteration("a spent day given to another meter", "fsck.claim.day", "period P1-1, line 1") {
            try $0.execute(sql: "INSERT INTO meters(name) VALUES ('other')")
            try $0.alterOne(
                "UPDATE claimed_days SET meter = (SELECT MAX(key) FROM meters) WHERE meter = 1 AND day = 18780")
        },
        Alteration("a spent day freed", "fsck.claim.days", "period P1-1") {
            try $0.alterOne("DELETE FROM claimed_days WHERE meter = 2 AND day = 18779")
        },
        Alteration("a day spent by a period that is none", "fsck.claim.orphan", "period P9") {
            try $0.alterOne("INSERT INTO claimed_days VALUES (1, 1, 1, 'P9')")
        },
        Alteration("who holds a block", "fsck.registry.row", "block JCL-000000000005") {
            try $0.alterOne("UPDATE blocks SET account = 'A1' WHERE account = 'A2' AND status = 'held'")
        },
        Alteration("a retired block that lives again", "fsck.registry.row", "block JCL-000000000006–JCL-000000000007") {
            try $0.alterOne("UPDATE blocks SET status = 'held' WHERE status = 'retired'")
        },
        Alteration("a batch's totals", "fsck.registry.columns", "batch") {
            try $0.alterOne("UPDATE batch_totals SET held = held - 1, retired = retired + 1")
        },
        Alteration("a month's retirements", "fsck.registry.row", "month ") {
            try $0.alterOne("UPDATE retired_months SET tonnes = tonnes + 1")
        },
        Alteration("a month's transactions", "fsck.registry.row", "transactions of ") {
            try $0.alterOne("UPDATE moved_months SET count = count + 1 WHERE kind = 'transferred'")
        },
        Alteration("what an account held once", "fsck.account.lines", "account A1") {
            try $0.alterOne(
                "UPDATE account_lines SET held = held + 1 WHERE account = 'A1' AND record = ("
                    + "SELECT MIN(record) FROM account_lines WHERE account = 'A1')")
        },
        Alteration("a movement left out of an account", "fsck.account.lines", "account A2") {
            try $0.alterOne(
                "DELETE FROM account_lines WHERE account = 'A2' AND record = ("
                    + "SELECT MAX(record) FROM account_lines WHERE account = 'A2')")
        },
        Alteration("where units of a block came from", "fsck.unit.origin", "block JCL-000000000005") {
            try $0.alterOne("UPDATE blocks SET origin = 0 WHERE account = 'A2' AND status = 'held'")
        },
        Alteration("where units of a movement came from", "fsck.unit.origin", "record ") {
            try $0.alterOne(
                "UPDATE account_lines SET origins = x'7f' WHERE account = 'A2' AND record = ("
                    + "SELECT MAX(record) FROM account_lines WHERE account = 'A2')")
        },
        Alteration("who represents an account", "fsck.notice.row", "audience A1") {
            try $0.alterOne("DELETE FROM account_audience WHERE account = 'A1'")
        },
        Alteration("whom a record is told to", "fsck.notice.row", "topic") {
            try $0.execute(
                sql: "INSERT INTO notice_topics SELECT 'account:A2', record FROM account_lines WHERE account = 'A1'")
        },
        Alteration("a batch's attributes", "fsck.registry.row", "batch") {
            try $0.alterOne(
                "UPDATE batches SET attributes = replace(attributes, '\"vintage\":2021', '\"vintage\":2020')")
        },
        Alteration("a batch's columns", "fsck.registry.columns", "batch") {
            try $0.alterOne("UPDATE batches SET period = 'P1-2'")
        },
        Alteration("an account's owner", "fsck.registry.row", "account A2") {
            try $0.alterOne("UPDATE accounts SET state = replace(state, 'buyer-org', 'other-org') WHERE id = 'A2'")
        },
        Alteration("an account beyond reading", "fsck.unreadable", "account A1") {
            try $0.alterOne("UPDATE accounts SET state = '{' WHERE id = 'A1'")
        },
        Alteration("a project's snapshot", "fsck.project.state", "project P1") {
            try $0.alterOne(
                "UPDATE snapshots SET state = replace(state, '\"holderAccount\":\"A1\"', '\"holderAccount\":\"A2\"')")
        },
        Alteration("a snapshot beyond reading", "fsck.unreadable", "project P1") {
            try $0.alterOne("UPDATE snapshots SET state = '[]'")
        },
        Alteration("a rule's text", "fsck.rule.altered", "rule methodology EN-R-002") {
            try $0.flipBit(in: "text", of: "rules", where: "kind = 'methodology'", bit: 1)
        },
        Alteration("a rule's text with its digest", "fsck.rule.altered", "rule factors factors") {
            try $0.alterOne(
                "UPDATE rules SET text = '{}', digest = '\(Digest.hex("{}"))' WHERE kind = 'factors'")
        },
        Alteration("a rule removed", "fsck.rule.missing", "rule checklist checklist") {
            try $0.alterOne("DELETE FROM rules WHERE kind = 'checklist'")
        },
        Alteration("a command's answer cut short", "fsck.command.unreadable", "command ") {
            try $0.execute(
                sql: "UPDATE commands SET answer = substr(answer, 1, length(answer) - 1) WHERE answer LIKE '{%'")
        },
        Alteration("who gave a command", "fsck.command.altered", "command initialise of record 0") {
            try $0.alterOne("UPDATE commands SET person = 'buyer' WHERE id = 'initialise'")
        },
        Alteration("a command forgotten", "fsck.command.altered", "command initialise of record 0") {
            try $0.alterOne("DELETE FROM commands WHERE id = 'initialise'")
        },
        Alteration("a person's roles", "fsck.person.altered", "person buyer") {
            try $0.alterOne("UPDATE people SET roles = 'accountRepresentative verifier' WHERE id = 'buyer'")
        },
        Alteration("a person removed", "fsck.party.missing", "person auditor") {
            try $0.alterOne("DELETE FROM people WHERE id = 'auditor'")
        },
        Alteration("an organisation's name", "fsck.organisation.altered", "organisation buyer-org") {
            try $0.alterOne("UPDATE organisations SET name = 'Other' WHERE id = 'buyer-org'")
        },
        Alteration("a member's data", "fsck.member.altered", "member roof-2 of P1") {
            try $0.alterOne("UPDATE sites SET member = replace(member, 'PV-500', 'PV-501') WHERE id = 'roof-2'")
        },
        Alteration("a member beyond reading", "fsck.unreadable", "member roof-1 of P1") {
            try $0.alterOne("UPDATE sites SET member = substr(member, 2) WHERE id = 'roof-1'")
        },
        Alteration("a member's salt", "fsck.member.altered", "member roof-1 of P1") {
            try $0.flipBit(in: "salt", of: "sites", where: "id = 'roof-1'")
        },
        Alteration("a member's meter", "fsck.member.meter", "member roof-1 of P1") {
            try $0.alterOne("UPDATE meters SET name = name || '0' WHERE key = 1")
        },
        Alteration("a decision about a flag", "fsck.disposition.altered", "record 70") {
            try $0.alterOne("UPDATE dispositions SET body = replace(body, 'stale', 'night')")
        },
        Alteration("a document", "fsck.document.altered", "document P1-1/monitoring-report.en.html") {
            try $0.flipBit(in: "bytes", of: "documents", where: "name = 'monitoring-report.en.html'")
        },
        Alteration("a filed report with its digest", "fsck.document.notFiled", "document P1-1/monitoring-report.json") {
            try $0.alterOne(
                """
                UPDATE documents SET bytes = CAST('{}' AS BLOB), digest = '\(Digest.hex("{}"))'
                WHERE name = 'monitoring-report.json'
                """)
        },
        Alteration("a hash of a tile", "fsck.record.altered", "record ") {
            try $0.flipBit(in: "hashes", of: "log_tiles", where: "level = 0 AND idx = 0")
        },
        Alteration("a tile cut short", "fsck.log.tile", "tile tile/0/000") {
            try $0.alterOne("UPDATE log_tiles SET hashes = substr(hashes, 1, 32) WHERE level = 0 AND idx = 0")
        },
        Alteration("a tile that is none", "fsck.unreadable", "tile tile/0/000") {
            try $0.alterOne("UPDATE log_tiles SET hashes = substr(hashes, 1, 31) WHERE level = 0 AND idx = 0")
        },
        Alteration("a tile removed", "fsck.store.log.tileMissing", "tile tile/0/000") {
            try $0.alterOne("DELETE FROM log_tiles WHERE level = 0 AND idx = 0")
        },
        Alteration("a tile too many", "fsck.log.tiles", "tiles") {
            try $0.alterOne("INSERT INTO log_tiles(level, idx, hashes) VALUES (1, 0, zeroblob(32))")
        },
        Alteration("a record's kind", "fsck.record.kind", "record 1") {
            try $0.alterOne("UPDATE records SET kind = 'person.left' WHERE idx = 1")
        },
        Alteration("what an answer of the verification is filed under", "fsck.record.subject", "record ") {
            try $0.alterOne(
                """
                UPDATE records SET subject = 'verification:P1-1.9'
                    WHERE idx = (SELECT MAX(idx) FROM records WHERE kind = 'verification.item.answered')
                """)
        },
        Alteration("what a transfer is filed under", "fsck.record.subject", "record ") {
            try $0.alterOne(
                """
                UPDATE records SET subject = 'account:A9'
                    WHERE idx = (SELECT MIN(idx) FROM records WHERE kind = 'registry.units.transferred')
                """)
        },
        Alteration("an account's id", "fsck.registry.columns", "account A9") {
            try $0.alterOne("UPDATE accounts SET id = 'A9' WHERE id = 'A2'")
        },
        Alteration("a checkpoint's signature", "fsck.checkpoint.signature", "checkpoint 6") {
            try $0.alterOne(
                """
                UPDATE checkpoints SET note = substr(note, 1, length(note) - 9)
                    || CASE substr(note, -9, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(note, -8) WHERE size = 6
                """)
        },
        Alteration("a checkpoint's root", "fsck.checkpoint.signature", "checkpoint 6") {
            try $0.flipBit(in: "note", of: "checkpoints", where: "size = 6")
        },
        Alteration("a checkpoint of another size", "fsck.checkpoint.root", "checkpoint 7") {
            try $0.execute(sql: "DELETE FROM checkpoints WHERE size = 7")
            try $0.alterOne("UPDATE checkpoints SET size = 7 WHERE size = 6")
        },
    ]

    @Test("the check finds what was altered, and the finding names it", arguments: alterations)
    func altered(_ alteration: Alteration) throws {
        let copy = try AlteredFolder(of: Self.original.get())
        try copy.alter(alteration.change)
        let check = try copy.check()
        let finding = check.findings.first {
            $0.code == alteration.code && $0.subject.hasPrefix(alteration.subject)
        }
        #expect(finding != nil, "\(check.findings.map { "\($0.code): \($0.subject)" })")
        #expect(check.findings.allSatisfy { !$0.message.ja.isEmpty && !$0.message.en.isEmpty })
    }

    @Test("the last record is removed with everything that would betray it but the checkpoint: the check names it")
    func lastRecord() throws {
        let copy = try AlteredFolder(of: Self.original.get())
        var last: Int64 = 0
        try copy.alter { database in
            last = try Int64.fetchOne(database, sql: "SELECT MAX(idx) FROM records") ?? 0
            try database.execute(sql: "DELETE FROM records WHERE idx = ?", arguments: [last])
            try database.execute(
                sql: "UPDATE log_tiles SET hashes = substr(hashes, 1, ?) WHERE level = 0", arguments: [last * 32])
        }
        let codes = try copy.check().findings.map { "\($0.code): \($0.subject)" }
        #expect(codes.contains("fsck.record.missing: record \(last)"))
        #expect(codes.contains("fsck.checkpoint.beyond: checkpoint \(last + 1)"))
    }

    @Test("a record in the middle is removed: the check names it")
    func middleRecord() throws {
        let copy = try AlteredFolder(of: Self.original.get())
        try copy.alter { try $0.alterOne("DELETE FROM records WHERE idx = 11") }
        let check = try copy.check()
        #expect(check.findings.contains { $0.code == "fsck.record.missing" && $0.subject == "record 11" })
    }

    @Test("a folder that nobody altered is clean, and all of it was looked at")
    func clean() throws {
        let check = try AlteredFolder(of: Self.original.get()).check()
        #expect(check.isClean, "\(check.findings)")
        #expect(check.counts["siteDays"] == 7)
        #expect(check.counts["deliveries"] == 2)
        #expect(check.counts["dispositions"] == 1)
    }
}
