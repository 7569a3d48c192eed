/// How readings reached the creation system.
package enum CollectionMode: String, CaseIterable, Hashable, Sendable, Codable {
    /// From the device, without hands.
    case automatic
    /// As files exported from another automatic system.
    case fileExport
    /// Typed or copied by a person.
    case manual
}
