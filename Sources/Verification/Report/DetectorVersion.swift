/// A detector and the version in force.
package struct DetectorVersion: Hashable, Sendable {
    package var id: String
    package var version: String

    package init(
        id: String, version: String
    ) {
        self.id = id
        self.version = version
    }
}
