import Testing

@testable import SQL

@Suite struct PlaceholdersTests {
    @Test(
        "only a ? that stands for a value is numbered",
        arguments: [
            ("SELECT ?, ?", "SELECT $1, $2", 2),
            ("SELECT '?', ?", "SELECT '?', $1", 1),
            ("SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1", 1),
            (#"SELECT "a?""?", ?"#, #"SELECT "a?""?", $1"#, 1),
            (#"SELECT E'\'?', ?"#, #"SELECT E'\'?', $1"#, 1),
            (#"SELECT '\', ?, '?'"#, #"SELECT '\', $1, '?'"#, 1),
            (#"SELECT name'\', ?"#, #"SELECT name'\', $1"#, 1),
            ("SELECT ? -- why?\n, ?", "SELECT $1 -- why?\n, $2", 2),
            ("SELECT ? /* ? /* ? */ ? */, ?", "SELECT $1 /* ? /* ? */ ? */, $2", 2),
            ("SELECT $$?$$, $a$ ? $$ ? $a$, ?", "SELECT $$?$$, $a$ ? $$ ? $a$, $1", 1),
            ("SELECT a - ? / ? * ?", "SELECT a - $1 / $2 * $3", 3),
            ("SELECT '台帳?', ?", "SELECT '台帳?', $1", 1),
            ("SELECT '? never ended", "SELECT '? never ended", 0),
            ("SELECT /* ?", "SELECT /* ?", 0),
            ("SELECT $", "SELECT $", 0),
            ("", "", 0),
        ])
    func translation(sql: String, text: String, count: Int) throws {
        let placeholders = try Placeholders(sql)
        #expect(placeholders.text == text)
        #expect(placeholders.count == count)
    }

    @Test("a statement cannot hold a NUL")
    func nul() {
        #expect(throws: SQLFailure.self) { try Placeholders("SELECT 1\0, 2") }
    }
}
