package import Quantities

/// Who asks, when, and under which idempotency id.
package struct CommandContext: Hashable, Sendable {
    /// Chosen by the client; the same id with the same content gets the first answer again.
    package let id: String
    package let actor: Actor
    package let recordedAt: Instant
    package let effectiveAt: Instant

    package init(id: String, actor: Actor, recordedAt: Instant, effectiveAt: Instant) {
        self.id = id
        self.actor = actor
        self.recordedAt = recordedAt
        self.effectiveAt = effectiveAt
    }

    /// The Japanese day on which the command takes effect: the day that guards of the scheme look at.
    package var today: Day { effectiveAt.day }
}
