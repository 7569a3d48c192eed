import SQL

@testable import Store

/// Some rows in every table, with the values that are hard to carry.
enum FullTables {
    static func fill(_ store: TemporaryStore) throws {
        try BackupTests.note("the first record", in: store.store)
        try store.engine().write { database in
            for text in ["", "'\"\\ %_", "日本語\u{301}🌞\n\t", String(repeating: "あ", count: 70_000)] {
                try database.execute("INSERT INTO meters(name) VALUES (?)", text)
                try database.execute("INSERT INTO supply_points(name) VALUES (?)", text + "x")
            }
            let script = """
                INSERT INTO snapshots(kind, id, state, record) VALUES ('project', 'P', '{}', 0), ('a', 'B', '', 0);
                INSERT INTO people(id, organisation, roles, name, record) VALUES ('p', 'o', 'r', '氏名', 0);
                INSERT INTO organisations(id, name, address, record) VALUES ('o', 'n', '', 0);
                INSERT INTO rules(digest, kind, id, version, text, record) VALUES ('d', 'k', 'i', 'v', 't', 0);
                INSERT INTO dispositions(record, project, body) VALUES (0, 'P', '{}');
                INSERT INTO claim_lines(period, line, before, text) VALUES ('b', 0, 0, 'x'), ('a', 1, -1, 'y'), ('a', 0, 5, '');
                INSERT INTO claimed_days(meter, day, supply_point, period) VALUES (2, -5, 2, 'a'), (1, 9, 1, 'a');
                INSERT INTO accounts(id, state, record) VALUES ('A', '{}', 0);
                INSERT INTO batches(id, prefix, first, last, period, vintage, attributes, record)
                    VALUES ('B1', 'JCL', 1, 100, 'M', 2021, '{}', 0);
                INSERT INTO blocks(prefix, first, last, batch, account, status, record, origin)
                    VALUES ('JCL', 1, 60, 'B1', 'A', 'held', 0, NULL), ('JCL', 61, 100, 'B1', 'A', 'retired', 0, 0);
                INSERT INTO memberships(person, organisation, roles, record) VALUES ('p', 'o2', 'r', 0);
                INSERT INTO logins(name, person, record) VALUES ('名@example', 'p', 0);
                INSERT INTO openid_identities(issuer, subject, person, record) VALUES ('https://i', 's', 'p', 0);
                INSERT INTO access_journal(key, at, event, person, address, detail)
                    VALUES (7, 5, 'signedIn', 'p', '::1', ''), (8, 6, 'signInFailed', NULL, '', '');
                INSERT INTO account_lines(account, record, held, retired) VALUES ('A', 0, 60, 40);
                INSERT INTO retired_months(month, vintage, tonnes) VALUES (24291, 2021, 1), (24290, 2021, 39);
                INSERT INTO moved_months(month, kind, count, tonnes)
                    VALUES (24291, 'retired', 1, 1), (24290, 'issued', 2, 39), (24290, 'cancelled', 1, 3);
                INSERT INTO notice_topics(topic, record) VALUES ('registry', 0), ('account:A', 0);
                INSERT INTO account_audience(audience, account) VALUES ('person:p@o', 'A');
                INSERT INTO notice_marks(person, organisation, seen) VALUES ('p', 'o', 7);
                INSERT INTO mail_outbox(record, person, organisation, tries, due, failure)
                    VALUES (0, 'p', 'o', 2, 9, NULL), (0, 'q', 'o', 0, 9, 550);
                INSERT INTO mail_post(id, next, sent, failed, holder, until, trouble)
                    VALUES (1, 1, 2, 1, 'h', 9, 'no server');
                """
            try database.run(script: script)
            try database.execute(
                "INSERT INTO credentials(person, password, password_at, factor) VALUES (?, ?, ?, ?)", "p", "$scrypt$",
                -1,
                [UInt8](0..<20))
            try database.execute(
                "INSERT INTO recovery_codes(person, digest) VALUES (?, ?)", "p", [UInt8](repeating: 0, count: 32))
            try database.execute(
                """
                INSERT INTO api_tokens(id, digest, person, organisation, role, scope, label, created, expires, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, "t", [UInt8](repeating: 255, count: 32), "p", "o", "r", "read", "", 0, 1)
            let bytes = [UInt8](0...255)
            try database.execute(
                "INSERT INTO documents(id, name, digest, bytes, record) VALUES (?, ?, ?, ?, ?)", "D", "n", "d",
                [UInt8](repeating: 7, count: 3 << 20), Int64?.none)
            try database.execute(
                "INSERT INTO documents(id, name, digest, bytes, record) VALUES (?, ?, ?, ?, ?)", "D", "m", "d",
                [UInt8](), 0)
            for key in 1...3 {
                try database.execute(
                    """
                    INSERT INTO sites(project, id, meter, supply_point, member, salt, commitment, record)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                    """, "P", "S\(key)", key, key, "{}", bytes, bytes)
            }
            try database.execute(
                """
                INSERT INTO deliveries(key, id, project, file, bytes, digest, mapping, root, site_days, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, 41, "D1", "P", "f", Int64.max, "d", "m", bytes, 1)
            for (site, version) in [(3, 1), (1, 2), (1, 1), (2, 1)] {
                try database.execute(
                    """
                    INSERT INTO site_days(site, day, version, delivery, superseded, salt, payload, flags, fingerprint)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, site, site * -1000, version, 41, version == 1 ? Int64?.none : 41, bytes, bytes,
                    version == 1 ? [UInt8]?.none : [], version == 1 ? Int64.min : Int64?.none)
            }
        }
    }
}
