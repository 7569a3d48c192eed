package import Quantities

/// A part of a methodology that a project may choose. Off unless the project plan says so.
package struct MethodologyOption: Hashable, Sendable {
    package let id: String
    package let meaning: Bilingual
    package let source: String
    package let verified: Bool
}
