/// Everything a calculation is made from. With the definition's text it gives the same result, byte for byte, for ever.
package struct CalculationRequest: Hashable, Sendable, Codable {
    package let definition: DefinitionReference
    /// Digest of the definition's text, as the caller computed it. Recorded, not interpreted.
    package let definitionDigest: String
    /// Options the project plan chose, sorted.
    package let options: [String]
    /// The project's own choices; items not named follow the definition.
    package let ancillary: [AncillaryChoice]
    package let years: [YearInputs]

    package init(
        definition: DefinitionReference, definitionDigest: String, options: [String] = [],
        ancillary: [AncillaryChoice] = [], years: [YearInputs]
    ) {
        self.definition = definition
        self.definitionDigest = definitionDigest
        self.options = options.sorted()
        self.ancillary = ancillary.sorted { $0.item < $1.item }
        self.years = years.sorted { $0.fiscalYear < $1.fiscalYear }
    }
}
