import Documents
import Testing

extension Document: @retroactive CustomTestStringConvertible {
    /// A test that fails names the document instead of printing all of it.
    public var testDescription: String { "\(identifier), \(language)" }
}
