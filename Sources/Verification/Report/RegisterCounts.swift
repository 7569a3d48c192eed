/// Cumulative registers over the period.
package struct RegisterCounts: Hashable, Sendable {
    /// Pairs of consecutive register readings.
    package var steps: Int64
    /// Steps that fall.
    package var falls: Int64
    /// Falls with a recorded cause: reset, rollover, replacement.
    package var logged: Int64

    package init(
        steps: Int64, falls: Int64, logged: Int64
    ) {
        self.steps = steps
        self.falls = falls
        self.logged = logged
    }
}
