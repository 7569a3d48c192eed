/// Names one definition. The digest of its text is recorded by whoever holds the bytes.
package struct DefinitionReference: Hashable, Sendable, Codable {
    package let id: String
    package let version: String
    package let revision: String

    package init(id: String, version: String, revision: String) {
        self.id = id
        self.version = version
        self.revision = revision
    }
}

extension DefinitionReference: CustomStringConvertible {
    package var description: String { "\(id) \(version) (\(revision))" }
}
