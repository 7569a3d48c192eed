import Documents
import Testing

extension Document: CustomTestStringConvertible {
    /// A test that fails names the document instead of printing all of it.
    package var testDescription: String { "\(identifier), \(language)" }
}
