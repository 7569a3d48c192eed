package import Quantities

/// A methodology (方法論) as data: symbols, formulas, conditions and rules, each with its source.
///
/// A definition is read from YAML by ``init(yaml:)``, which checks everything that can be checked without readings: names,
/// units, cycles, for every option. ``text`` is the file itself; its digest is the definition's identity.
package struct MethodologyDefinition: Hashable, Sendable {
    /// The file, byte for byte.
    package let text: String
    /// `EN-R-002`
    package let id: String
    /// The version of the methodology the rules were taken from.
    package let version: String
    /// The revision of this file.
    package let revision: String
    package let name: Bilingual
    /// What a reader must know about the file's standing.
    package let note: Bilingual
    /// Whether the file as a whole was checked against the official text.
    package let verified: Bool
    package let options: [MethodologyOption]
    package let symbols: [MethodologySymbol]
    package let parameters: [MethodologyParameter]
    package let tables: [StepTable]
    package let equations: [MethodologyEquation]
    package let result: MethodologyResult
    package let ancillary: AncillaryRules
    /// 適用条件
    package let conditions: [MethodologyClause]
    /// 証拠書類
    package let evidence: [MethodologyClause]

    package var reference: DefinitionReference {
        DefinitionReference(id: id, version: version, revision: revision)
    }
}
