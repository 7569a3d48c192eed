import SQL

/// Rules that the tables themselves hold, in the language of each engine.
struct SchemaTriggers {
    private let sqlite: String
    private let postgreSQL: String

    func script(for dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: sqlite
        case .postgreSQL: postgreSQL
        }
    }

    init(sqlite: String, postgreSQL: String) {
        self.sqlite = sqlite
        self.postgreSQL = postgreSQL
    }
}
