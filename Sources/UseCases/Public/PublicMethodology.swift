package import Quantities
import SQL

/// The methodology a project is calculated by, as its definition file in force says (方法論).
package struct PublicMethodology: Codable, Hashable, Sendable {
    package let id: String
    package let version: String
    /// Nil when its definition is not installed here.
    package let name: Bilingual?
    /// Whether every value of the definition was confirmed against its source (要確認 otherwise).
    package let isVerified: Bool
    /// SHA-256 of the definition.
    package let digest: String?

    init(id: String, version: String, in database: Database) throws {
        self.id = id
        self.version = version
        do {
            let (definition, digest) = try RuleShelf.definition(id, in: database)
            name = definition.name
            isVerified = definition.verified
            self.digest = digest
        } catch let rejection as Rejection where rejection.code == "rule.missing" {
            name = nil
            isVerified = false
            digest = nil
        }
    }
}
