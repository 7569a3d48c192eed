/// A methodology and its version, such as `EN-R-002` and `3.0`.
package struct MethodologyVersion: Hashable, Sendable {
    package var key: String
    package var version: String

    package init(
        key: String, version: String
    ) {
        self.key = key
        self.version = version
    }
}

extension MethodologyVersion: CustomStringConvertible {
    package var description: String { "\(key) ver.\(version)" }
}
