/// The methodology definition that was evaluated.
package struct DefinitionFacts: Hashable, Sendable {
    /// What the loaded definition says of itself; nil when none was loaded.
    package var methodology: MethodologyVersion?
    /// Lower-case hex; recorded = at registration, reported = as evaluated now.
    package var digest: Comparison<String>

    package init(
        methodology: MethodologyVersion?, digest: Comparison<String>
    ) {
        self.methodology = methodology
        self.digest = digest
    }
}
