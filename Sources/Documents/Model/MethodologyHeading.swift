package import Quantities

/// The methodology (方法論) a document rests on.
package struct MethodologyHeading: Codable, Hashable, Sendable {
    /// `EN-R-002`
    package let id: String
    package let version: String
    package let name: Bilingual
    /// SHA-256 of the definition file that was evaluated, lower-case hexadecimal.
    package let digest: String
    /// The definition has been checked against the official text. When false the document says 要確認.
    package let isVerified: Bool

    package init(
        id: String, version: String, name: Bilingual, digest: String, isVerified: Bool
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.digest = digest
        self.isVerified = isVerified
    }
}
