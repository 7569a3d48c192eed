import Foundation
import SQL

/// What the durable commands are compared with: the plainest double-entry ledger that PostgreSQL can be, a PL/pgSQL
/// function that locks two rows in order, updates both and inserts one entry. It keeps no record, proves nothing and
/// checks one balance.
struct DoubleEntryBaseline {
    private let url: String

    init(url: String, accounts: Int) throws {
        self.url = url
        try PostgreSQLEngine(url: url).write { database in
            try database.run(
                script: """
                    CREATE TABLE accounts(id int PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0));
                    CREATE TABLE entries(id bigserial PRIMARY KEY, debit int NOT NULL, credit int NOT NULL,
                        amount bigint NOT NULL, at timestamptz NOT NULL DEFAULT now());
                    INSERT INTO accounts SELECT i, 1000000 FROM generate_series(1, \(accounts)) i;
                    CREATE FUNCTION transfer(debit int, credit int, amount bigint) RETURNS bigint LANGUAGE plpgsql AS $$
                    DECLARE entry bigint;
                    BEGIN
                        PERFORM 1 FROM accounts WHERE id IN (debit, credit) ORDER BY id FOR UPDATE;
                        UPDATE accounts SET balance = balance - amount WHERE id = debit;
                        UPDATE accounts SET balance = balance + amount WHERE id = credit;
                        INSERT INTO entries(debit, credit, amount) VALUES (debit, credit, amount) RETURNING id INTO entry;
                        RETURN entry;
                    END $$;
                    """)
        }
    }

    /// Transfers per second of so many clients, each waiting for its answer, by PostgreSQL's own load generator.
    func rate(clients: Int, seconds: Int, accounts: Int) throws -> Double {
        let script = """
            \\set debit random(1, \(accounts))
            \\set offset random(1, \(accounts - 1))
            \\set credit (:debit + :offset - 1) % \(accounts) + 1
            SELECT transfer(:debit::int, :credit::int, 1);

            """
        return try withTemporaryFolder { folder in
            let file = folder.appending(path: "transfer.sql")
            try Data(script.utf8).write(to: file)
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: "/usr/lib/postgresql/15/bin/pgbench")
            process.arguments = [
                "--no-vacuum", "--protocol=prepared", "--client=\(clients)", "--jobs=2", "--time=\(seconds)",
                "--file=\(file.path)", url,
            ]
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            let line = text.split(separator: "\n").first { $0.hasPrefix("tps = ") }
            guard let rate = line?.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) }) else {
                throw BaselineFailed(description: "pgbench: \(text)")
            }
            return rate
        }
    }
}

struct BaselineFailed: Error, CustomStringConvertible {
    let description: String
}
