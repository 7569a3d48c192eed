import SQL

/// One numbered step of the schema.
struct SchemaStep {
    /// Its number and what it is about; noted in the tables, so never changed.
    let name: String
    private let script: String

    init(_ name: String, _ script: String) {
        self.name = name
        self.script = script
    }

    func take(in database: Database) throws { try database.run(script: script) }
}
