/// What an API token may be used for; the role of its person bounds it further (スコープ).
package enum TokenReach: Hashable, Sendable {
    /// Everything that changes nothing.
    case reading
    /// These use cases by their names.
    case useCases(Set<String>)

    /// - Parameter useCase: nil for what has none; it is open to tokens that may read.
    package func includes(_ useCase: String?, isWrite: Bool) -> Bool {
        switch self {
        case .reading: !isWrite
        case .useCases(let names): useCase.map { names.contains($0) } ?? !isWrite
        }
    }
}
